package io.bearhug.matching.comparison;

import io.bearhug.matching.person.Address;
import io.bearhug.matching.person.PersonRecord;

/** Postcode, place and state as one: a postcode all but tells the place. */
final class LocalityComparison implements Comparison {

    private static final int POSTCODE = 0;
    private static final int SIMILAR_POSTCODE = 1;
    private static final int PLACE = 2;
    private static final int DISTRICT = 3;
    private static final int REGION = 4;
    private static final int DIFFERENT = 5;

    private static final double NEARLY_SAME = 0.88;

    @Override
    public int level(PersonRecord first, PersonRecord second) {
        Address a = first.address();
        Address b = second.address();
        boolean codes = !a.postcode().isEmpty() && !b.postcode().isEmpty();
        boolean places = !a.locality().isEmpty() && !b.locality().isEmpty();
        boolean samePlace = places && isSamePlace(a, b);
        if (codes && a.postcode().equals(b.postcode())) {
            return POSTCODE;
        } else if (codes && isSimilarCode(a, b, samePlace)) {
            return SIMILAR_POSTCODE;
        } else if (samePlace) {
            return PLACE;
        } else if (codes && !a.district().isEmpty() && a.district().equals(b.district())) {
            return DISTRICT;
        } else if (isSame(a.state(), b.state()) || isSame(a.city(), b.city())) {
            return REGION;
        }
        return codes || places ? DIFFERENT : UNKNOWN;
    }

    @Override
    public String term(PersonRecord record, int level) {
        return level == POSTCODE
                ? record.address().postcode()
                : record.address().locality();
    }

    /** One slip in a code of a place that is the same, or the next streets. */
    private static boolean isSimilarCode(Address a, Address b, boolean samePlace) {
        boolean slip = Likeness.withinOneSlip(a.postcode(), b.postcode());
        boolean longCode = !a.sector().isEmpty();
        return (slip && (samePlace || longCode)) || (longCode && a.sector().equals(b.sector()));
    }

    private static boolean isSamePlace(Address a, Address b) {
        return Likeness.isAtLeast(a.locality(), b.locality(), NEARLY_SAME) || isSame(a.locality(), b.city());
    }

    private static boolean isSame(String a, String b) {
        return !a.isEmpty() && a.equals(b);
    }
}
