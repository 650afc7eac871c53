package io.bearhug.identity.facts;

import io.bearhug.contracts.Identifier;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A set of facts in the form in which they count: per key only what wins. {@link #join} is commutative, associative and
 * idempotent.
 *
 * @param nodes identifiers
 * @param links between them
 * @param evidence what the links rest on, as far as it is new
 * @param traits newest and best per identifier and name
 * @param consents newest yes and newest no per identifier, purpose and channel
 */
public record Facts(
        Map<Identifier, Node> nodes,
        Map<Pair, Link> links,
        Set<LinkEvidence> evidence,
        Map<TraitFact.Key, TraitFact> traits,
        Map<ConsentFact.Key, ConsentFact> consents) {

    /** Nothing known. */
    public static final Facts NONE = new Facts(Map.of(), Map.of(), Set.of(), Map.of(), Map.of());

    public Facts {
        nodes = Map.copyOf(nodes);
        links = Map.copyOf(links);
        evidence = Set.copyOf(evidence);
        traits = Map.copyOf(traits);
        consents = Map.copyOf(consents);
    }

    /** Facts from any observations, the same key several times or not. */
    public static Facts of(
            Collection<Node> nodes,
            Collection<LinkEvidence> evidence,
            Collection<TraitFact> traits,
            Collection<ConsentFact> consents) {
        return new Facts(
                index(nodes, Node::identifier, Node::join),
                index(evidence.stream().map(LinkEvidence::link).toList(), Link::pair, Link::join),
                Set.copyOf(evidence),
                index(traits, TraitFact::key, TraitFact::join),
                index(consents, ConsentFact::key, ConsentFact::join));
    }

    /** Everything both know. */
    public Facts join(Facts other) {
        return new Facts(
                union(nodes, other.nodes, Node::join),
                union(links, other.links, Link::join),
                Stream.concat(evidence.stream(), other.evidence.stream()).collect(Collectors.toSet()),
                union(traits, other.traits, TraitFact::join),
                union(consents, other.consents, ConsentFact::join));
    }

    /** Every identifier something is said about. */
    public Set<Identifier> identifiers() {
        Set<Identifier> all = new LinkedHashSet<>(nodes.keySet());
        traits.keySet().forEach(key -> all.add(key.on()));
        consents.keySet().forEach(key -> all.add(key.on()));
        return all;
    }

    private static <K, V> Map<K, V> index(Collection<V> values, Function<V, K> key, BinaryOperator<V> join) {
        return values.stream().collect(Collectors.toMap(key, Function.identity(), join));
    }

    private static <K, V> Map<K, V> union(Map<K, V> one, Map<K, V> other, BinaryOperator<V> join) {
        Map<K, V> all = new LinkedHashMap<>(one);
        other.forEach((key, value) -> all.merge(key, value, join));
        return all;
    }
}
