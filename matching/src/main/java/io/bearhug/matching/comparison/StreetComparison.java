package io.bearhug.matching.comparison;

import io.bearhug.matching.person.Address;
import io.bearhug.matching.person.PersonRecord;

/** Number, street and second line as one: they are stated, mistyped and exchanged together. */
final class StreetComparison implements Comparison {

    private static final int HOUSE = 0;
    private static final int STREET = 1;
    private static final int NUMBER = 2;
    private static final int DIFFERENT = 3;

    private static final double NEARLY_SAME = 0.90;
    private static final int TELLING_NUMBER = 2;

    @Override
    public int level(PersonRecord first, PersonRecord second) {
        Address a = first.address();
        Address b = second.address();
        boolean numbers = !a.number().isEmpty() && !b.number().isEmpty();
        boolean sameNumber = numbers && a.number().equals(b.number());
        if (isSameStreet(a, b)) {
            return sameNumber || (!numbers && sameUnit(a, b)) ? HOUSE : STREET;
        } else if (sameNumber && (a.number().length() > TELLING_NUMBER || sameUnit(a, b))) {
            return NUMBER;
        }
        return isStated(a) && isStated(b) ? DIFFERENT : UNKNOWN;
    }

    @Override
    public String term(PersonRecord record, int level) {
        return record.address().street();
    }

    /** The streets are alike, or one of them stands in the other's second line. */
    private static boolean isSameStreet(Address a, Address b) {
        return isNearly(a.street(), b.street()) || isNearly(a.street(), b.unit()) || isNearly(a.unit(), b.street());
    }

    private static boolean sameUnit(Address a, Address b) {
        boolean crosswise = isNearly(a.street(), b.unit()) && isNearly(a.unit(), b.street());
        return crosswise || isNearly(a.unit(), b.unit());
    }

    private static boolean isNearly(String a, String b) {
        return !a.isEmpty() && !b.isEmpty() && (a.equals(b) || Likeness.isAtLeast(a, b, NEARLY_SAME));
    }

    private static boolean isStated(Address address) {
        return !address.street().isEmpty();
    }
}
