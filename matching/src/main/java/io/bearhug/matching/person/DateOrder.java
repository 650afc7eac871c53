package io.bearhug.matching.person;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a table writes dates whose year stands last: the one thing about dates that a single value cannot tell. */
enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST;

    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})(?:[-/. ](\\d{1,2})(?:[-/. ](\\d{1,2}))?)?");
    private static final Pattern NAMED = Pattern.compile("(\\d{1,2})[-/. ]+([a-z]{3})[a-z]*[-/., ]+(\\d{4})");
    private static final Pattern EIGHT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern TIME_OF_DAY = Pattern.compile("[t ]\\d{1,2}:.*");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int MONTHS_IN_A_YEAR = 12;
    private static final int OLDEST_YEAR = 1000;
    private static final int LAST_YEAR = 2100;
    private static final int PIVOT = 30;
    private static final int FEWEST_DIGITS = 7;
    private static final int MOST_DIGITS = 9;

    /** The order that fits more of the values. */
    static DateOrder of(Collection<String> values) {
        int balance = 0;
        for (String value : values) {
            Matcher parts = YEAR_LAST.matcher(value.strip());
            if (parts.matches()) {
                balance += number(parts, 1) > MONTHS_IN_A_YEAR ? 1 : 0;
                balance -= number(parts, 2) > MONTHS_IN_A_YEAR ? 1 : 0;
            }
        }
        return balance < 0 ? MONTH_FIRST : DAY_FIRST;
    }

    /** The date a text states; unknown if it states none, and kept as mistyped if it nearly does. */
    BirthDate read(String value) {
        String text = TIME_OF_DAY
                .matcher(Spelling.raw(value).toLowerCase(Locale.ROOT))
                .replaceAll("");
        Matcher eight = EIGHT.matcher(text);
        Matcher first = YEAR_FIRST.matcher(text);
        Matcher last = YEAR_LAST.matcher(text);
        Matcher named = NAMED.matcher(text);
        if (eight.matches()) {
            return ofEight(eight, text);
        } else if (first.matches()) {
            return BirthDate.of(number(first, 1), number(first, 2), number(first, 3));
        } else if (last.matches()) {
            boolean dayFirst = this == DAY_FIRST;
            return BirthDate.of(
                    fullYear(last.group(3)), number(last, dayFirst ? 2 : 1), number(last, dayFirst ? 1 : 2));
        } else if (named.matches()) {
            return BirthDate.of(number(named, 3), MONTHS.indexOf(named.group(2)) + 1, number(named, 1));
        }
        String digits = text.replaceAll("\\D", "");
        return digits.length() >= FEWEST_DIGITS && digits.length() <= MOST_DIGITS
                ? BirthDate.mistyped(digits)
                : BirthDate.UNKNOWN;
    }

    /** Eight digits: the year stands first, unless only its place at the end makes it one. */
    private BirthDate ofEight(Matcher parts, String text) {
        int end = Integer.parseInt(text.substring(4));
        boolean yearLast = !isYear(number(parts, 1)) && isYear(end);
        if (!yearLast) {
            return BirthDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
        }
        int first = Integer.parseInt(text.substring(0, 2));
        int second = Integer.parseInt(text.substring(2, 4));
        return this == DAY_FIRST ? BirthDate.of(end, second, first) : BirthDate.of(end, first, second);
    }

    private static boolean isYear(int number) {
        return number >= OLDEST_YEAR && number < LAST_YEAR;
    }

    private static int fullYear(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return year;
        }
        return year < PIVOT ? 2000 + year : 1900 + year;
    }

    private static int number(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
