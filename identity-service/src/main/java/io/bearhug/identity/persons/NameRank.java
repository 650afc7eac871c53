package io.bearhug.identity.persons;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.facts.Node;
import io.bearhug.identity.facts.Pair;
import io.bearhug.support.identifiers.Namespace;
import io.bearhug.support.identifiers.Namespaces;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** Which of a person's names stands for them: the strongest, then the oldest. */
final class NameRank {

    private final Facts facts;
    private final Namespaces namespaces;

    NameRank(Facts facts, Namespaces namespaces) {
        this.facts = facts;
        this.namespaces = namespaces;
    }

    Comparator<Identifier> strongestFirst() {
        return Comparator.comparingInt(this::priority)
                .thenComparing(this::firstSeen)
                .thenComparing(Pair.ORDER);
    }

    private int priority(Identifier identifier) {
        boolean verified = node(identifier).map(Node::verified).orElse(false);
        return namespaces
                .find(identifier.namespace())
                .map((Namespace namespace) -> namespace.priority(verified))
                .orElse(Integer.MAX_VALUE);
    }

    private Instant firstSeen(Identifier identifier) {
        return node(identifier).map(Node::firstSeen).orElse(Instant.MAX);
    }

    private Optional<Node> node(Identifier identifier) {
        return Optional.ofNullable(facts.nodes().get(identifier));
    }
}
