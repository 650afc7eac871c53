package io.bearhug.matching.comparison;

import io.bearhug.matching.person.PersonRecord;
import java.util.function.Function;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Numbers and codes that are the same, one or two slips apart, or different. */
record CodeComparison(Function<PersonRecord, String> value) implements Comparison {

    private static final int SAME = 0;
    private static final int SLIP = 1;
    private static final int SIMILAR = 2;
    private static final int DIFFERENT = 3;

    /** With fewer signs, two slips make any code of any other. */
    private static final int SHORTEST_WITH_TWO = 6;

    private static final LevenshteinDistance TWO_SLIPS = new LevenshteinDistance(2);

    @Override
    public int level(PersonRecord a, PersonRecord b) {
        String x = value.apply(a);
        String y = value.apply(b);
        if (x.isEmpty() || y.isEmpty()) {
            return UNKNOWN;
        } else if (x.equals(y)) {
            return SAME;
        }
        if (Likeness.withinOneSlip(x, y)) {
            return SLIP;
        }
        boolean similar = Math.min(x.length(), y.length()) >= SHORTEST_WITH_TWO && TWO_SLIPS.apply(x, y) >= 0;
        return similar ? SIMILAR : DIFFERENT;
    }

    @Override
    public String term(PersonRecord record, int level) {
        return value.apply(record);
    }
}
