package io.bearhug.benchmarks.people;

import java.util.random.RandomGenerator;

/** What happens to a text when somebody types, hears or reads it wrongly. */
enum Slip {
    ADDED,
    LEFT_OUT,
    REPLACED,
    EXCHANGED,
    AS_HEARD;

    private static final String[][] SOUNDS = {
        {"ch", "k"},
        {"ck", "k"},
        {"ea", "ee"},
        {"ie", "y"},
        {"f", "ph"},
        {"c", "k"},
        {"s", "z"},
        {"oo", "u"},
        {"w", "v"}
    };

    /** A text with one slip; texts of one letter stay. */
    static String in(String text, RandomGenerator dice) {
        return text.length() < 2 ? text : values()[dice.nextInt(values().length)].apply(text, dice);
    }

    private String apply(String text, RandomGenerator dice) {
        int at = dice.nextInt(text.length());
        return switch (this) {
            case ADDED -> text.substring(0, at) + sign(text, dice) + text.substring(at);
            case LEFT_OUT -> text.substring(0, at) + text.substring(at + 1);
            case REPLACED -> text.substring(0, at) + sign(text, dice) + text.substring(at + 1);
            case EXCHANGED -> exchanged(text, Math.min(at, text.length() - 2));
            case AS_HEARD -> heard(text, dice);
        };
    }

    private static String exchanged(String text, int at) {
        return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    }

    private static String heard(String text, RandomGenerator dice) {
        int start = dice.nextInt(SOUNDS.length);
        for (int i = 0; i < SOUNDS.length; i++) {
            String[] sound = SOUNDS[(start + i) % SOUNDS.length];
            if (text.contains(sound[0])) {
                return text.replaceFirst(sound[0], sound[1]);
            }
        }
        return REPLACED.apply(text, dice);
    }

    /** A digit among digits, else a letter. */
    private static char sign(String text, RandomGenerator dice) {
        boolean digits = text.chars().allMatch(sign -> Character.isDigit(sign) || sign == '-');
        return digits ? (char) ('0' + dice.nextInt(10)) : (char) ('a' + dice.nextInt(26));
    }
}
