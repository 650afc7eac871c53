package io.bearhug.matching.comparison;

import io.bearhug.matching.person.PersonRecord;
import java.util.function.Function;

/** Values that are the same, similar or different words. */
record TextComparison(Function<PersonRecord, String> value) implements Comparison {

    private static final double ALIKE = 0.88;

    @Override
    public int level(PersonRecord a, PersonRecord b) {
        String x = value.apply(a);
        String y = value.apply(b);
        if (x.isEmpty() || y.isEmpty()) {
            return UNKNOWN;
        } else if (x.equals(y)) {
            return 0;
        }
        return Likeness.isAtLeast(x, y, ALIKE) ? 1 : 2;
    }

    @Override
    public String term(PersonRecord record, int level) {
        return value.apply(record);
    }
}
