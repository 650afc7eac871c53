package io.bearhug.matching.comparison;

import io.bearhug.matching.person.PersonRecord;

/** Addresses of electronic mail: mistyped, or the same name at another provider. */
final class EmailComparison implements Comparison {

    private static final int SAME = 0;
    private static final int SLIP = 1;
    private static final int SIMILAR = 2;
    private static final int DIFFERENT = 3;

    private static final double ALIKE = 0.92;

    @Override
    public int level(PersonRecord a, PersonRecord b) {
        if (a.email().isEmpty() || b.email().isEmpty()) {
            return UNKNOWN;
        } else if (a.email().equals(b.email())) {
            return SAME;
        } else if (Likeness.withinOneSlip(a.email(), b.email())) {
            return SLIP;
        }
        boolean alike = a.emailName().equals(b.emailName()) || Likeness.isAtLeast(a.email(), b.email(), ALIKE);
        return alike ? SIMILAR : DIFFERENT;
    }

    @Override
    public String term(PersonRecord record, int level) {
        return record.email();
    }
}
