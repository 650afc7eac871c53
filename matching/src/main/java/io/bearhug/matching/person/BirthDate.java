package io.bearhug.matching.person;

import java.util.Locale;

/**
 * A date of birth as stated, which need not be one of the calendar: slips of the pen are what it is compared for.
 *
 * @param year 0 if nothing is known
 * @param month 0 if only the year is known
 * @param day 0 if only year and month are known
 * @param text the eight digits of year, month and day; shorter if less is known, empty if nothing is; with year 0 what is no date, yet
 *     may be a mistyped one
 */
public record BirthDate(int year, int month, int day, String text) {

    /** Nothing is known. */
    public static final BirthDate UNKNOWN = new BirthDate(0, 0, 0, "");

    private static final int DAYS_PER_YEAR = 365;
    private static final int DAYS_PER_MONTH = 30;

    static BirthDate of(int year, int month, int day) {
        if (year <= 0) {
            return UNKNOWN;
        }
        String text = String.format(Locale.ROOT, "%04d", year)
                + (month > 0 ? String.format(Locale.ROOT, "%02d", month) : "")
                + (month > 0 && day > 0 ? String.format(Locale.ROOT, "%02d", day) : "");
        return new BirthDate(year, month, month > 0 ? day : 0, text);
    }

    /** Digits that are no date. */
    static BirthDate mistyped(String digits) {
        return new BirthDate(0, 0, 0, digits);
    }

    /** Whether at least the year is known. */
    public boolean isKnown() {
        return year > 0;
    }

    /** Whether year, month and day are known. */
    public boolean isFull() {
        return day > 0;
    }

    /** The first of January: often a date of which only the year was known. */
    public boolean isRounded() {
        return month == 1 && day == 1;
    }

    /** Days between two full dates, to within a few days: months count thirty. */
    public int daysTo(BirthDate other) {
        return Math.abs(DAYS_PER_YEAR * (year - other.year) + DAYS_PER_MONTH * (month - other.month) + day - other.day);
    }
}
