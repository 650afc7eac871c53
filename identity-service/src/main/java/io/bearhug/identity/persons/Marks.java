package io.bearhug.identity.persons;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.Pair;
import io.bearhug.identity.graph.Partition;
import io.bearhug.identity.graph.Refusal;
import io.bearhug.identity.graph.Unkept;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What dividing a region found out about its names and links, stored so that others need not find it out again.
 *
 * @param shared identifiers used by several people
 * @param refused links that join nobody, and why
 * @param unkept links that are too many for one of its identifiers
 * @param due when each region has to be looked at again because a link lapses
 */
public record Marks(
        Set<Identifier> shared, Map<Pair, Refusal> refused, Set<Unkept> unkept, Map<Set<Identifier>, Instant> due) {

    public Marks {
        shared = Set.copyOf(shared);
        refused = Map.copyOf(refused);
        unkept = Set.copyOf(unkept);
        due = Map.copyOf(due);
    }

    static Marks of(Partition partition) {
        return new Marks(partition.shared(), partition.refused(), partition.unkept(), partition.due());
    }
}
