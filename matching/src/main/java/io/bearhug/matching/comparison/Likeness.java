package io.bearhug.matching.comparison;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** How alike two spellings are. */
final class Likeness {

    private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();
    private static final int SHORTEST_WITH_SLIPS = 4;

    /** Winkler's bonus for texts that begin alike. */
    private static final double START_WEIGHT = 0.1;

    private static final int MOST_START = 4;

    private Likeness() {}

    /** Jaro and Winkler's similarity, 0 to 1; 0 for what is certainly below {@code least}, which spares most of the work. */
    static double of(String a, String b, double least) {
        return a.isEmpty() || b.isEmpty() || bound(a, b) < least ? 0 : JARO_WINKLER.apply(a, b);
    }

    static boolean isAtLeast(String a, String b, double least) {
        return of(a, b, least) >= least;
    }

    /** What the similarity can be at most, as the letters of one text that the other has at all are the only ones that can agree. */
    private static double bound(String a, String b) {
        double agreeing = Math.min(shared(a, letters(b)), shared(b, letters(a)));
        double jaro = (agreeing / a.length() + agreeing / b.length() + 1) / 3;
        return jaro + Math.min(MOST_START, commonStart(a, b)) * START_WEIGHT * (1 - jaro);
    }

    private static long letters(String text) {
        long letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters |= 1L << text.charAt(i);
        }
        return letters;
    }

    private static int shared(String text, long letters) {
        int shared = 0;
        for (int i = 0; i < text.length(); i++) {
            shared += (int) (letters >>> text.charAt(i)) & 1;
        }
        return shared;
    }

    /** Whether the texts are long enough for a slip to be told from another word, and one slip apart. */
    static boolean isSlip(String a, String b) {
        return Math.min(a.length(), b.length()) >= SHORTEST_WITH_SLIPS && withinOneSlip(a, b);
    }

    /** Whether one letter added, left out, replaced, or two neighbours exchanged turns one text into the other; also if they are equal. */
    static boolean withinOneSlip(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int start = commonStart(a, b);
        int end = commonEnd(a, b, start);
        int restA = a.length() - start - end;
        int restB = b.length() - start - end;
        boolean oneLetter = restA <= 1 && restB <= 1;
        return oneLetter || (restA == 2 && restB == 2 && isExchanged(a, b, start));
    }

    private static boolean isExchanged(String a, String b, int at) {
        return a.charAt(at) == b.charAt(at + 1) && a.charAt(at + 1) == b.charAt(at);
    }

    private static int commonStart(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int start = 0;
        while (start < shorter && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        return start;
    }

    private static int commonEnd(String a, String b, int start) {
        int shorter = Math.min(a.length(), b.length()) - start;
        int end = 0;
        while (end < shorter && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return end;
    }
}
