package io.bearhug.matching.comparison;

import io.bearhug.matching.person.PersonRecord;

/** Addresses of electronic mail: mistyped, or the same name at another provider. */
final class EmailComparison implements Comparison {

    private static final int SAME = 0;
    private static final int SLIP = 1;
    private static final int SIMILAR = 2;
    private static final int DIFFERENT = 3;

    private static final double ALIKE = 0.92;
    private static final int SHORTEST_NAME = 3;

    @Override
    public int level(PersonRecord a, PersonRecord b) {
        if (a.email().isEmpty() || b.email().isEmpty()) {
            return UNKNOWN;
        } else if (a.email().equals(b.email())) {
            return SAME;
        } else if (isNameAgain(a, b)) {
            return UNKNOWN;
        } else if (Likeness.withinOneSlip(a.email(), b.email())) {
            return SLIP;
        }
        boolean alike = a.emailName().equals(b.emailName()) || Likeness.isAtLeast(a.email(), b.email(), ALIKE);
        return alike ? SIMILAR : DIFFERENT;
    }

    /** Addresses made of the person's name alike, with other digits or elsewhere: two people of one name have such, too. */
    private static boolean isNameAgain(PersonRecord a, PersonRecord b) {
        if (a.email().charAt(0) != b.email().charAt(0)) {
            return false;
        }
        String letters = letters(a.emailName());
        boolean slipElsewhere = a.emailName().equals(b.emailName()) && Likeness.withinOneSlip(a.email(), b.email());
        return !slipElsewhere && letters.equals(letters(b.emailName())) && (isNamed(a, letters) || isNamed(b, letters));
    }

    private static boolean isNamed(PersonRecord record, String letters) {
        return isIn(record.names().surname(), letters) || isIn(record.names().given(), letters);
    }

    private static boolean isIn(String name, String letters) {
        return name.length() >= SHORTEST_NAME && letters.contains(name);
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.chars().filter(Character::isLetter).forEach(letter -> letters.append((char) letter));
        return letters.toString();
    }

    @Override
    public String term(PersonRecord record, int level) {
        return record.email();
    }
}
