package io.bearhug.matching.comparison;

import io.bearhug.matching.person.PersonRecord;
import java.util.List;

/** What a full name holds beyond given name and surname: middle names, titles, former names. */
final class OtherNamesComparison implements Comparison {

    private static final int ALL = 0;
    private static final int SOME = 1;
    private static final int NONE = 2;

    @Override
    public int level(PersonRecord a, PersonRecord b) {
        List<String> x = a.names().others();
        List<String> y = b.names().others();
        if (x.isEmpty() || y.isEmpty()) {
            return UNKNOWN;
        }
        long shared = x.stream().filter(y::contains).count();
        if (shared == 0) {
            return NONE;
        }
        return shared == Math.min(x.size(), y.size()) ? ALL : SOME;
    }

    @Override
    public String term(PersonRecord record, int level) {
        return String.join(" ", record.names().others());
    }
}
