package io.bearhug.matching.comparison;

import io.bearhug.matching.person.PersonRecord;

/** Ages, where a date of birth is missing; where both are known, the age says nothing new. */
final class AgeComparison implements Comparison {

    private static final int TOLERANCE = 2;
    private static final int LONGEST = 3;

    @Override
    public int level(PersonRecord a, PersonRecord b) {
        boolean dated = a.birthDate().isKnown() && b.birthDate().isKnown();
        if (dated || !isKnown(a) || !isKnown(b)) {
            return UNKNOWN;
        }
        int years = Math.abs(Integer.parseInt(a.age()) - Integer.parseInt(b.age()));
        if (years == 0) {
            return 0;
        }
        return years <= TOLERANCE ? 1 : 2;
    }

    @Override
    public String term(PersonRecord record, int level) {
        return "";
    }

    private static boolean isKnown(PersonRecord record) {
        return !record.age().isEmpty() && record.age().length() <= LONGEST;
    }
}
