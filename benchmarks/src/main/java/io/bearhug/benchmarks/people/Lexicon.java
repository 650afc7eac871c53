package io.bearhug.benchmarks.people;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Made-up words of one kind, of which the first is the most common (Zipf's law).
 *
 * @param words most common first
 * @param exponent how much more common: a word's share falls with its rank to this power
 */
record Lexicon(List<String> words, double exponent) {

    private static final String[] ONSETS = {
        "b", "br", "c", "ch", "d", "f", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "r", "s", "sh", "st", "t", "th",
        "v", "w", ""
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ea", "ie", "oo"};
    private static final String[] CODAS = {"", "", "n", "r", "l", "s", "m", "t", "ck", "nd", "rt"};

    Lexicon {
        words = List.copyOf(words);
    }

    static Lexicon of(int size, int syllables, double exponent, RandomGenerator dice) {
        Set<String> words = new LinkedHashSet<>();
        while (words.size() < size) {
            StringBuilder word = new StringBuilder();
            int parts = Math.max(1, syllables - (dice.nextInt(3) == 0 ? 1 : 0));
            for (int i = 0; i < parts; i++) {
                word.append(pick(ONSETS, dice)).append(pick(VOWELS, dice)).append(pick(CODAS, dice));
            }
            if (word.length() > 2) {
                words.add(word.toString());
            }
        }
        return new Lexicon(new ArrayList<>(words), exponent);
    }

    /** A word, drawn as often as it is common (by the continuous approximation of the law). */
    String draw(RandomGenerator dice) {
        double power = 1 - exponent;
        double drawn = dice.nextDouble();
        double rank = Math.abs(power) < 1e-9
                ? Math.pow(words.size(), drawn)
                : Math.pow(1 + drawn * (Math.pow(words.size(), power) - 1), 1 / power);
        return words.get(Math.min(words.size() - 1, (int) rank - 1));
    }

    private static String pick(String[] parts, RandomGenerator dice) {
        return parts[dice.nextInt(parts.length)];
    }
}
