package io.bearhug.matching.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What somebody is called.
 *
 * @param given the given name, possibly of several words
 * @param surname the family name, possibly of several words
 * @param others every other word of three letters or more in any of the name columns, sorted, each once
 * @param givenSound how the first word of the given name sounds
 * @param surnameSound how the surname sounds
 */
public record Names(String given, String surname, List<String> others, String givenSound, String surnameSound) {

    private static final Set<String> TITLES = Set.of(
            "sir", "lord", "lady", "dame", "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "rev", "reverend");

    /** Copies the list. */
    public Names {
        others = List.copyOf(others);
    }

    /**
     * Names as five columns may state them; what is not in a column of its own is taken from the full name.
     *
     * @param whole the short form (given name and surname) if there is such a column, else the full name
     * @param full the full name, as written
     */
    static Names of(String given, String middle, String surname, String whole, String full) {
        List<String> main = mainWords(whole);
        boolean turned = isSurnameFirst(whole);
        String first = orElse(Spelling.words(given), main, turned ? main.size() - 1 : 0);
        String last = orElse(Spelling.words(surname), main.size() > 1 ? main : List.of(), turned ? 0 : main.size() - 1);
        Set<String> others = new TreeSet<>();
        for (String part : List.of(middle, whole, full)) {
            others.addAll(tokens(Spelling.words(part)));
        }
        others.removeAll(tokens(first));
        others.removeAll(tokens(last));
        others.removeIf(word -> word.length() < 3 || TITLES.contains(word));
        return new Names(first, last, List.copyOf(others), Sound.of(firstWord(first)), Sound.of(last));
    }

    /** Words before a comma, without titles; all words where the comma turns the names around. */
    private static List<String> mainWords(String name) {
        int comma = name.indexOf(',');
        String main = comma < 0 || isSurnameFirst(name) ? name : name.substring(0, comma);
        List<String> words = new ArrayList<>(tokens(Spelling.words(main)));
        words.removeIf(TITLES::contains);
        return words;
    }

    /** "Miller, Anne": a single word stands before the comma. */
    private static boolean isSurnameFirst(String name) {
        int comma = name.indexOf(',');
        return comma > 0 && tokens(Spelling.words(name.substring(0, comma))).size() == 1;
    }

    private static String orElse(String stated, List<String> words, int position) {
        return stated.isEmpty() && !words.isEmpty() ? words.get(position) : stated;
    }

    private static String firstWord(String words) {
        int blank = words.indexOf(' ');
        return blank < 0 ? words : words.substring(0, blank);
    }

    private static List<String> tokens(String words) {
        return words.isEmpty() ? List.of() : Arrays.asList(words.split(" ", -1));
    }
}
