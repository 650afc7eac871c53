package io.bearhug.identity.graph;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.Link;
import io.bearhug.identity.facts.Pair;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cuts a region that is too large to be divided as a whole: names that several people use leave it, with fewer and fewer people being
 * enough for that; if it is still too large, it does without its weakest, oldest links.
 */
final class Crowd {

    private final GraphRules rules;
    private final int maxNames;
    private final Map<Pair, Refusal> refused = new HashMap<>();

    Crowd(GraphRules rules, int maxNames) {
        this.rules = rules;
        this.maxNames = maxNames;
    }

    /** The links this region has to do without, and why. */
    Map<Pair, Refusal> refused() {
        return refused;
    }

    /** Cuts a region, its links given strongest first. */
    void cut(Set<Identifier> region, List<Link> links) {
        cut(region, links, 1);
    }

    private void cut(Set<Identifier> region, List<Link> links, int lower) {
        if (region.size() <= maxNames) {
            return;
        }
        if (lower > rules.hubs().levels()) {
            shrink(region, links);
            return;
        }
        Set<Identifier> out = region.stream()
                .filter(name -> rules.hubs().isShared(name, lower))
                .collect(Collectors.toSet());
        Map<Boolean, List<Link>> split = links.stream().collect(Collectors.partitioningBy(link -> touches(link, out)));
        split.getOrDefault(true, List.of()).forEach(link -> refused.put(link.pair(), Refusal.CROWD));
        List<Link> rest = split.getOrDefault(false, List.of());
        components(region, rest).forEach(part -> cut(part, within(part, rest), lower + 1));
    }

    private static boolean touches(Link link, Set<Identifier> names) {
        return names.contains(link.pair().a()) || names.contains(link.pair().b());
    }

    private Set<Set<Identifier>> components(Set<Identifier> region, List<Link> links) {
        Components<Identifier> parts = new Components<>(region);
        decided(region).forEach(pair -> parts.join(pair.a(), pair.b()));
        links.forEach(link -> parts.join(link.pair().a(), link.pair().b()));
        return parts.all();
    }

    private List<Pair> decided(Set<Identifier> region) {
        return rules.decisions().must().stream()
                .filter(pair -> region.containsAll(pair.ends()))
                .toList();
    }

    private static List<Link> within(Set<Identifier> part, List<Link> links) {
        return links.stream().filter(link -> part.contains(link.pair().a())).toList();
    }

    private void shrink(Set<Identifier> region, List<Link> strongestFirst) {
        Components<Identifier> parts = new Components<>(new HashSet<>(region));
        decided(region).stream().filter(pair -> fits(parts, pair)).forEach(pair -> parts.join(pair.a(), pair.b()));
        for (Link link : strongestFirst) {
            if (fits(parts, link.pair())) {
                parts.join(link.pair().a(), link.pair().b());
            } else {
                refused.put(link.pair(), Refusal.SIZE);
            }
        }
    }

    private boolean fits(Components<Identifier> parts, Pair pair) {
        return parts.areJoined(pair.a(), pair.b())
                || parts.around(pair.a()).size() + parts.around(pair.b()).size() <= maxNames;
    }
}
