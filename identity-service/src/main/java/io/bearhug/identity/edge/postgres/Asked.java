package io.bearhug.identity.edge.postgres;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.Pair;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is asked about.
 *
 * @param names that are there
 * @param links that are to be read even if they count for nothing
 */
record Asked(List<IdentifierRow> names, Set<Pair> links) {

    /** Names whose pairs are still few. */
    private static final int MOST = 100;

    /** About these names, and whatever links them. */
    static Asked about(List<IdentifierRow> names) {
        return new Asked(
                names, pairs(names.stream().map(IdentifierRow::identifier).toList()));
    }

    /** Each of these with each other; none of very many, of whose links those that count are read all the same. */
    static Set<Pair> pairs(Collection<Identifier> names) {
        if (names.size() > MOST) {
            return Set.of();
        }
        List<Identifier> sorted = names.stream().sorted(Pair.ORDER).toList();
        Set<Pair> pairs = new HashSet<>();
        for (int b = 1; b < sorted.size(); b++) {
            for (int a = 0; a < b; a++) {
                pairs.add(new Pair(sorted.get(a), sorted.get(b)));
            }
        }
        return pairs;
    }
}
