package io.bearhug.identity.persons;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.ControlFact;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.facts.Link;
import io.bearhug.identity.facts.Pair;
import io.bearhug.identity.facts.Strength;
import io.bearhug.identity.graph.Decisions;
import io.bearhug.identity.graph.GraphSettings;
import io.bearhug.identity.graph.Partition;
import io.bearhug.identity.graph.Refusal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why two names are one person's, or why not.
 *
 * @param linked whether they are
 * @param path the links that hold them together, weakest first
 * @param refused the links between them that join nobody, and why not
 */
public record Why(boolean linked, List<Link> path, List<Refused> refused) {

    public Why {
        path = List.copyOf(path);
        refused = List.copyOf(refused);
    }

    /**
     * A link that joins nobody.
     *
     * @param link which
     * @param reason the rule it met
     */
    public record Refused(Link link, Refusal reason) {}

    /** Explains two names by the facts around them. */
    public static Why of(Identifier a, Identifier b, Region region, GraphSettings settings) {
        Facts facts = region.told();
        Partition partition = Partition.of(facts, region.outside(), settings, region.asOf());
        Optional<List<Link>> path = path(a, b, partition, facts);
        return path.map(links -> new Why(true, links, List.of()))
                .orElseGet(() -> new Why(false, List.of(), refused(a, b, partition, facts)));
    }

    private static Optional<List<Link>> path(Identifier a, Identifier b, Partition partition, Facts facts) {
        if (!facts.nodes().containsKey(a) || !facts.nodes().containsKey(b)) {
            return Optional.empty();
        }
        Map<Identifier, Identifier> cameFrom = walk(a, partition.accepted());
        return cameFrom.containsKey(b) ? Optional.of(links(a, b, cameFrom, facts)) : Optional.empty();
    }

    /** Breadth first through the forest: each identifier reached, and from where. */
    private static Map<Identifier, Identifier> walk(Identifier start, Set<Pair> forest) {
        Map<Identifier, Identifier> cameFrom = new HashMap<>(Map.of(start, start));
        Deque<Identifier> next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            Identifier here = next.removeFirst();
            for (Pair pair : forest) {
                Identifier there = otherEnd(pair, here);
                if (there != null && cameFrom.putIfAbsent(there, here) == null) {
                    next.addLast(there);
                }
            }
        }
        return cameFrom;
    }

    private static @Nullable Identifier otherEnd(Pair pair, Identifier end) {
        if (pair.a().equals(end)) {
            return pair.b();
        }
        return pair.b().equals(end) ? pair.a() : null;
    }

    private static List<Link> links(Identifier a, Identifier b, Map<Identifier, Identifier> cameFrom, Facts facts) {
        List<Link> path = new ArrayList<>();
        for (Identifier here = b; !here.equals(a); here = Objects.requireNonNull(cameFrom.get(here))) {
            Identifier before = Objects.requireNonNull(cameFrom.get(here), "a path leads back to its start");
            path.add(link(Pair.of(here, before), facts));
        }
        path.sort(Comparator.comparing(Link::strength));
        return path;
    }

    /** What holds two names together: a decision of our own people, if there is one, else what was told. */
    private static Link link(Pair pair, Facts facts) {
        return facts.controls().values().stream()
                .filter(decision -> decision.type() == ControlFact.Type.MUST_LINK)
                .filter(decision -> decision.pair().filter(pair::equals).isPresent())
                .map(decision -> new Link(pair, Strength.STEWARD, decision.at(), decision.at()))
                .reduce(Link::join)
                .filter(_ -> Decisions.of(facts.controls().values()).must().contains(pair))
                .orElseGet(() -> Objects.requireNonNull(facts.links().get(pair), "a forest is made of links"));
    }

    private static List<Refused> refused(Identifier a, Identifier b, Partition partition, Facts facts) {
        Set<Identifier> left = personOf(a, partition);
        Set<Identifier> right = personOf(b, partition);
        return facts.links().values().stream()
                .filter(link -> joins(link.pair(), left, right) || joins(link.pair(), right, left))
                .flatMap(link -> Optional.ofNullable(partition.refused().get(link.pair())).stream()
                        .map(reason -> new Refused(link, reason)))
                .toList();
    }

    private static boolean joins(Pair pair, Set<Identifier> left, Set<Identifier> right) {
        return left.contains(pair.a()) && right.contains(pair.b());
    }

    private static Set<Identifier> personOf(Identifier identifier, Partition partition) {
        return partition.persons().stream()
                .filter(person -> person.contains(identifier))
                .findFirst()
                .orElse(Set.of(identifier));
    }
}
