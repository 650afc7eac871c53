package io.bearhug.identity.graph;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.facts.Link;
import io.bearhug.identity.facts.Pair;
import io.bearhug.support.identifiers.Namespaces;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Identifiers divided into persons.
 *
 * @param persons every identifier in exactly one
 * @param regions what has to be looked at together when one of its identifiers changes; every person lies within one
 * @param shared identifiers used by several people; each stands alone
 * @param accepted the links that hold the persons together, a forest
 * @param refused the others, with the constraint each met
 */
public record Partition(
        Set<Set<Identifier>> persons,
        Set<Set<Identifier>> regions,
        Set<Identifier> shared,
        Set<Pair> accepted,
        Map<Pair, Refusal> refused) {

    /** More names than this has nobody. */
    public static final int MAX_NAMES = 500;

    public Partition {
        persons = Set.copyOf(persons);
        regions = Set.copyOf(regions);
        shared = Set.copyOf(shared);
        accepted = Set.copyOf(accepted);
        refused = Map.copyOf(refused);
    }

    /**
     * Kruskal's algorithm with constraints: links by strength, then newest, then a hash of the pair; a link joins unless a
     * rule forbids it. The result depends on the facts alone.
     */
    public static Partition of(Facts facts, Namespaces namespaces) {
        Growing growing =
                new Growing(new GraphRules(facts, namespaces), facts.nodes().keySet());
        strongestFirst(facts).forEach(growing::take);
        return growing.partition();
    }

    /** A link that leads out of the region says only that its near end is used by one more person. */
    private static List<Link> strongestFirst(Facts facts) {
        return facts.links().values().stream()
                .filter(link -> facts.nodes().keySet().containsAll(link.pair().ends()))
                .sorted(LinkOrder.STRONGEST_FIRST)
                .toList();
    }
}
