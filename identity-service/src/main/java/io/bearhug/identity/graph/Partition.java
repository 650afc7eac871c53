package io.bearhug.identity.graph;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.facts.Pair;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Identifiers divided into persons.
 *
 * @param persons every identifier in exactly one
 * @param regions what has to be looked at together when one of its identifiers changes; every person lies within one
 * @param shared identifiers used by several people; each stands alone
 * @param accepted the links and decisions that hold the persons together, a forest
 * @param refused the others, with the constraint each met
 * @param unkept links that are too many for one of the identifiers
 * @param missing identifiers that are not here and would have to be: the region goes on there
 * @param due when the first link in or at a region lapses, where one does
 */
public record Partition(
        Set<Set<Identifier>> persons,
        Set<Set<Identifier>> regions,
        Set<Identifier> shared,
        Set<Pair> accepted,
        Map<Pair, Refusal> refused,
        Set<Unkept> unkept,
        Set<Identifier> missing,
        Map<Set<Identifier>, Instant> due) {

    public Partition {
        persons = Set.copyOf(persons);
        regions = Set.copyOf(regions);
        shared = Set.copyOf(shared);
        accepted = Set.copyOf(accepted);
        refused = Map.copyOf(refused);
        unkept = Set.copyOf(unkept);
        missing = Set.copyOf(missing);
        due = Map.copyOf(due);
    }

    /** All there is, divided. */
    public static Partition of(Facts facts, GraphSettings settings, Instant asOf) {
        return of(facts, Outside.NOTHING, settings, asOf);
    }

    /**
     * Kruskal's algorithm with constraints: what our own people decided first, then links by strength, then newest, then a hash of the
     * pair; a link joins unless a rule forbids it. The result depends on the facts and the watermark alone, and a region
     * divided by itself is divided as it is among all others.
     *
     * @param facts of whole regions, and the links that lead out of them
     * @param outside what these links lead to
     * @param settings the rules
     * @param asOf highest receive time seen; what was last seen long before has lapsed
     */
    public static Partition of(Facts facts, Outside outside, GraphSettings settings, Instant asOf) {
        return new Division(facts, outside, settings, asOf).run();
    }
}
