package io.bearhug.identity.graph;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.facts.Link;
import io.bearhug.identity.facts.Node;
import io.bearhug.identity.facts.Pair;
import io.bearhug.identity.facts.Strength;
import io.bearhug.support.identifiers.BlockedValues;
import io.bearhug.support.identifiers.Namespace;
import io.bearhug.support.identifiers.Namespaces;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a link must not do. */
final class GraphRules {

    private final Facts facts;
    private final Namespaces namespaces;
    private final Set<Identifier> shared;

    GraphRules(Facts facts, Namespaces namespaces) {
        this.facts = facts;
        this.namespaces = namespaces;
        this.shared = findShared();
    }

    Set<Identifier> shared() {
        return shared;
    }

    /** Why this link may join nobody, whatever else there is. Once it holds it holds until the link gets stronger. */
    Optional<Refusal> refuses(Link link) {
        if (link.pair().ends().stream().anyMatch(shared::contains)) {
            return Optional.of(Refusal.SHARED);
        }
        boolean isClaim = link.strength().compareTo(Strength.STATED) <= 0;
        return isClaim && link.pair().ends().stream().anyMatch(this::isProven)
                ? Optional.of(Refusal.UNPROVEN)
                : Optional.empty();
    }

    /** Why these two may not be one person. */
    Optional<Refusal> refuses(Pair pair, Set<Identifier> left, Set<Identifier> right) {
        if (left.size() + right.size() > Partition.MAX_NAMES) {
            return Optional.of(Refusal.SIZE);
        }
        if (isBridge(pair.a(), left) || isBridge(pair.b(), right)) {
            return Optional.of(Refusal.BRIDGE);
        }
        return exceedsLimit(left, right) ? Optional.of(Refusal.LIMIT) : Optional.empty();
    }

    /** A contact point is proven when verified; a user id once a server source has signed somebody in under it. */
    private boolean isProven(Identifier identifier) {
        Node node = facts.nodes().get(identifier);
        return node != null && (node.verified() || node.signedIn());
    }

    private boolean isBridge(Identifier end, Set<Identifier> itsPerson) {
        return itsPerson.size() > 1
                && !namespaces.find(end.namespace()).map(Namespace::bridges).orElse(false);
    }

    private boolean exceedsLimit(Set<Identifier> left, Set<Identifier> right) {
        Map<String, Integer> counts = new HashMap<>();
        Stream.concat(left.stream(), right.stream())
                .forEach(identifier -> counts.merge(identifier.namespace(), 1, Integer::sum));
        return counts.entrySet().stream().anyMatch(count -> count.getValue() > max(count.getKey()));
    }

    private int max(String namespace) {
        OptionalInt max =
                namespaces.find(namespace).map(Namespace::maxPerPerson).orElse(OptionalInt.empty());
        return max.orElse(Integer.MAX_VALUE);
    }

    private Set<Identifier> findShared() {
        Map<Identifier, Set<Identifier>> people = new HashMap<>();
        facts.links().values().stream()
                .filter(GraphRules::countsAsUse)
                .map(Link::pair)
                .forEach(pair -> countPeople(pair, people));
        return facts.nodes().values().stream()
                .filter(node -> isShared(node, people.getOrDefault(node.identifier(), Set.of())))
                .map(Node::identifier)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Nobody can make an address look shared by claiming it in a browser under many names. */
    private static boolean countsAsUse(Link link) {
        return link.strength().compareTo(Strength.STATED) > 0
                || link.pair().ends().stream().noneMatch(GraphRules::isContactPoint);
    }

    private static boolean isContactPoint(Identifier identifier) {
        return identifier.namespace().equals(Namespaces.EMAIL)
                || identifier.namespace().equals(Namespaces.PHONE);
    }

    private void countPeople(Pair pair, Map<Identifier, Set<Identifier>> people) {
        if (isOnePerPerson(pair.b())) {
            people.computeIfAbsent(pair.a(), _ -> new HashSet<>()).add(pair.b());
        }
        if (isOnePerPerson(pair.a())) {
            people.computeIfAbsent(pair.b(), _ -> new HashSet<>()).add(pair.a());
        }
    }

    private boolean isShared(Node node, Set<Identifier> people) {
        Identifier identifier = node.identifier();
        OptionalInt most = namespaces
                .find(identifier.namespace())
                .map(Namespace::sharedAfter)
                .orElse(OptionalInt.empty());
        return node.shared()
                || (identifier.namespace().equals(Namespaces.EMAIL) && BlockedValues.isRoleMailbox(identifier.value()))
                || (most.isPresent() && people.size() > most.getAsInt());
    }

    private boolean isOnePerPerson(Identifier identifier) {
        return namespaces
                .find(identifier.namespace())
                .map(Namespace::isOnePerPerson)
                .orElse(false);
    }
}
