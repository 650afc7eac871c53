package io.bearhug.matching.comparison;

import io.bearhug.matching.person.PersonRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How much more or less often than usual two strangers agree on a value, because it is common or rare. */
final class TermFrequencies {

    /** Rarities are kept in quarters of a bit. */
    static final int PARTS_PER_BIT = 4;

    private static final double MOST_BITS = 8;

    private TermFrequencies() {}

    /**
     * For each record the rarity of its value, in quarters of a bit: 0 if it is as common as values are on which pairs usually agree, negative
     * if it is rarer. One is added to each count, since a value seen once is not known to be that rare.
     */
    static byte[] rarities(List<PersonRecord> records, Function<PersonRecord, String> term) {
        Map<String, Integer> counts = new HashMap<>();
        records.forEach(record -> counts.merge(term.apply(record), 1, Integer::sum));
        counts.remove("");
        double known =
                counts.values().stream().mapToDouble(Integer::doubleValue).sum();
        double usual = counts.values().stream()
                .mapToDouble(count -> count / known * (count / known))
                .sum();
        byte[] rarities = new byte[records.size()];
        for (int i = 0; i < rarities.length; i++) {
            int count = counts.getOrDefault(term.apply(records.get(i)), 0);
            rarities[i] = count == 0 ? 0 : quarters((count + 1) / (known + counts.size()) / usual);
        }
        return rarities;
    }

    private static byte quarters(double ratio) {
        double bits = Math.log(ratio) / Math.log(2);
        return (byte) Math.round(PARTS_PER_BIT * Math.clamp(bits, -MOST_BITS, MOST_BITS));
    }
}
