package io.bearhug.matching.comparison;

import io.bearhug.matching.person.BirthDate;
import io.bearhug.matching.person.PersonRecord;

/** Dates of birth: mistyped digits, day and month exchanged, or known only roughly. */
final class BirthDateComparison implements Comparison {

    private static final int SAME = 0;
    private static final int SLIP = 1;
    private static final int CLOSE = 2;
    private static final int SAME_YEAR = 3;
    private static final int A_YEAR_APART = 4;
    private static final int DIFFERENT = 5;
    private static final int A_GENERATION_APART = 6;

    /** From here on two people of one name may be parent and child; slips that are none of a single digit seldom go so far. */
    private static final int GENERATION_YEARS = 15;

    /** Slips in day and month move a date by this much at most in most cases. */
    private static final int CLOSE_DAYS = 62;

    @Override
    public int level(PersonRecord first, PersonRecord second) {
        BirthDate a = first.birthDate();
        BirthDate b = second.birthDate();
        if (!a.isKnown() || !b.isKnown()) {
            return isMistyped(a, b) ? SLIP : UNKNOWN;
        } else if (!a.isFull() || !b.isFull()) {
            return byYear(a, b);
        } else if (a.text().equals(b.text())) {
            return SAME;
        } else if (Likeness.withinOneSlip(a.text(), b.text()) || isExchanged(a, b)) {
            return SLIP;
        }
        return isClose(a, b) ? CLOSE : byYear(a, b);
    }

    @Override
    public String term(PersonRecord record, int level) {
        return record.birthDate().isFull() ? record.birthDate().text() : "";
    }

    /** Digits that are no date may still be a slip away from one. */
    private static boolean isMistyped(BirthDate a, BirthDate b) {
        return !a.text().isEmpty() && !b.text().isEmpty() && Likeness.isSlip(a.text(), b.text());
    }

    private static boolean isExchanged(BirthDate a, BirthDate b) {
        return a.year() == b.year() && a.month() == b.day() && a.day() == b.month();
    }

    private static boolean isClose(BirthDate a, BirthDate b) {
        boolean sameDay = a.month() == b.month() && a.day() == b.day() && !a.isRounded();
        boolean sameMonth = a.year() == b.year() && a.month() == b.month();
        return sameDay || sameMonth || a.daysTo(b) <= CLOSE_DAYS;
    }

    private static int byYear(BirthDate a, BirthDate b) {
        int years = Math.abs(a.year() - b.year());
        if (years == 0) {
            return SAME_YEAR;
        }
        if (years == 1) {
            return A_YEAR_APART;
        }
        return years < GENERATION_YEARS ? DIFFERENT : A_GENERATION_APART;
    }
}
