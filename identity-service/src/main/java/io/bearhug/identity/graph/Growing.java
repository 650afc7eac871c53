package io.bearhug.identity.graph;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.Link;
import io.bearhug.identity.facts.Pair;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The forest while links are tried one after the other. */
final class Growing {

    private final GraphRules rules;
    private final Components<Identifier> persons;
    private final Components<Identifier> regions;
    private final Set<Pair> accepted = new HashSet<>();
    private final Map<Pair, Refusal> refused = new HashMap<>();

    Growing(GraphRules rules, Collection<Identifier> identifiers) {
        this.rules = rules;
        this.persons = new Components<>(identifiers);
        this.regions = new Components<>(identifiers);
    }

    void take(Link link) {
        Pair pair = link.pair();
        Optional<Refusal> never = rules.refuses(link);
        if (never.isPresent()) {
            refused.put(pair, never.get());
            return;
        }
        regions.join(pair.a(), pair.b());
        if (!persons.areJoined(pair.a(), pair.b())) {
            rules.refuses(pair, persons.around(pair.a()), persons.around(pair.b()))
                    .ifPresentOrElse(reason -> refused.put(pair, reason), () -> join(pair));
        }
    }

    private void join(Pair pair) {
        accepted.add(pair);
        persons.join(pair.a(), pair.b());
    }

    Partition partition() {
        return new Partition(persons.all(), regions.all(), rules.shared(), accepted, refused);
    }
}
