package io.bearhug.identity.graph;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.facts.Link;
import io.bearhug.identity.facts.Pair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** One run of {@link Partition#of}. */
final class Division {

    private final Facts facts;
    private final GraphSettings settings;
    private final List<Link> strongestFirst;
    private final GraphRules rules;
    private final Components<Identifier> regions;
    private final Components<Identifier> persons;
    private final List<Link> live = new ArrayList<>();
    private final Set<Pair> accepted = new HashSet<>();
    private final Map<Pair, Refusal> refused = new HashMap<>();
    private final Set<Identifier> missing = new HashSet<>();

    Division(Facts facts, Outside outside, GraphSettings settings, Instant asOf) {
        this.facts = facts;
        this.settings = settings;
        this.strongestFirst = facts.links().values().stream()
                .sorted(LinkOrder.STRONGEST_FIRST)
                .toList();
        this.rules = new GraphRules(facts, strongestFirst, outside, settings, asOf);
        this.regions = new Components<>(facts.nodes().keySet());
        this.persons = new Components<>(facts.nodes().keySet());
    }

    Partition run() {
        strongestFirst.forEach(this::connect);
        rules.decisions().must().forEach(pair -> {
            var _ = connect(pair);
        });
        Set<Set<Identifier>> found = regions.all();
        found.stream().filter(region -> region.size() > settings.maxNames()).forEach(this::cut);
        rules.decisions().must().stream().filter(this::isInside).forEach(this::take);
        live.stream().filter(link -> !refused.containsKey(link.pair())).forEach(this::take);
        return new Partition(
                persons.all(), found, rules.hubs().shared(), accepted, refused, rules.unkept(), missing, due(found));
    }

    private void connect(Link link) {
        Optional<Refusal> never = rules.refuses(link);
        if (never.isPresent()) {
            refused.put(link.pair(), never.get());
        } else if (connect(link.pair())) {
            live.add(link);
        }
    }

    /** Whether both are here; where one is not, the region is larger than what we were given. */
    private boolean connect(Pair pair) {
        if (isInside(pair)) {
            regions.join(pair.a(), pair.b());
            return true;
        }
        if (pair.ends().stream().anyMatch(facts.nodes()::containsKey)) {
            pair.ends().stream().filter(end -> !facts.nodes().containsKey(end)).forEach(missing::add);
        }
        return false;
    }

    private boolean isInside(Pair pair) {
        return facts.nodes().containsKey(pair.a()) && facts.nodes().containsKey(pair.b());
    }

    private void cut(Set<Identifier> region) {
        Crowd crowd = new Crowd(rules, settings.maxNames());
        crowd.cut(
                region,
                live.stream().filter(link -> region.contains(link.pair().a())).toList());
        refused.putAll(crowd.refused());
    }

    private void take(Pair decided) {
        if (!persons.areJoined(decided.a(), decided.b())) {
            rules.refusesDecided(persons.around(decided.a()), persons.around(decided.b()))
                    .ifPresentOrElse(reason -> refused.put(decided, reason), () -> join(decided));
        }
    }

    private void take(Link link) {
        Pair pair = link.pair();
        if (!persons.areJoined(pair.a(), pair.b())) {
            rules.refuses(link, persons.around(pair.a()), persons.around(pair.b()))
                    .ifPresentOrElse(reason -> refused.put(pair, reason), () -> join(pair));
        }
    }

    /** What our own people decided is refused no longer, whatever was said of the evidence. */
    private void join(Pair pair) {
        accepted.add(pair);
        refused.remove(pair);
        persons.join(pair.a(), pair.b());
    }

    /** When the first of the links in or at each region lapses. */
    private Map<Set<Identifier>, Instant> due(Set<Set<Identifier>> found) {
        Map<Identifier, Instant> first = new HashMap<>();
        for (Link link : strongestFirst) {
            if (!rules.isLapsed(link)) {
                settings.lapsesAt(link)
                        .ifPresent(at -> link.pair().ends().forEach(end -> first.merge(end, at, Division::earlier)));
            }
        }
        Map<Set<Identifier>, Instant> due = new HashMap<>();
        found.forEach(region -> region.stream()
                .map(first::get)
                .filter(Objects::nonNull)
                .reduce(Division::earlier)
                .ifPresent(at -> due.put(region, at)));
        return due;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
