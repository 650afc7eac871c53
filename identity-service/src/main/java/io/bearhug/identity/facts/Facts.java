package io.bearhug.identity.facts;

import io.bearhug.contracts.Identifier;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
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
 * @param consents newest yes and newest no per identifier, purpose, channel and contact point
 * @param signs who signed in on which device and out of it, by the hour
 * @param controls what our own people decided, by id
 * @param relations what was told of other people, per identifier, person and field
 */
public record Facts(
        Map<Identifier, Node> nodes,
        Map<Pair, Link> links,
        Set<LinkEvidence> evidence,
        Map<TraitFact.Key, TraitFact> traits,
        Map<ConsentFact.Key, ConsentFact> consents,
        Map<SignFact.Key, SignFact> signs,
        Map<String, ControlFact> controls,
        Map<RelationFact.Key, RelationFact> relations) {

    /** Nothing known. */
    public static final Facts NONE = new Facts(Map.of(), Map.of(), Set.of(), Map.of(), Map.of());

    private static final Comparator<ControlFact> LATER =
            Comparator.comparing(ControlFact::at).thenComparing(ControlFact::toString);

    public Facts {
        nodes = Map.copyOf(nodes);
        links = Map.copyOf(links);
        evidence = Set.copyOf(evidence);
        traits = Map.copyOf(traits);
        consents = Map.copyOf(consents);
        signs = Map.copyOf(signs);
        controls = Map.copyOf(controls);
        relations = Map.copyOf(relations);
    }

    /** Facts without sign-ins and decisions. */
    public Facts(
            Map<Identifier, Node> nodes,
            Map<Pair, Link> links,
            Set<LinkEvidence> evidence,
            Map<TraitFact.Key, TraitFact> traits,
            Map<ConsentFact.Key, ConsentFact> consents) {
        this(nodes, links, evidence, traits, consents, Map.of(), Map.of(), Map.of());
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

    /** The same, with sign-ins. */
    public Facts withSigns(Collection<SignFact> said) {
        return new Facts(
                nodes,
                links,
                evidence,
                traits,
                consents,
                index(said, SignFact::key, SignFact::join),
                controls,
                relations);
    }

    /** The same, with decisions. */
    public Facts withControls(Collection<ControlFact> decided) {
        return new Facts(
                nodes,
                links,
                evidence,
                traits,
                consents,
                signs,
                index(decided, ControlFact::id, Facts::later),
                relations);
    }

    /** The same, with what was told of other people. */
    public Facts withRelations(Collection<RelationFact> told) {
        return new Facts(
                nodes,
                links,
                evidence,
                traits,
                consents,
                signs,
                controls,
                index(told, RelationFact::key, RelationFact::join));
    }

    /** What one decision says. */
    public static Facts of(ControlFact decision) {
        return NONE.withControls(List.of(decision));
    }

    /** The same, without what was found out about names being used by several people. */
    public Facts withoutShared() {
        return new Facts(
                nodes.values().stream()
                        .map(node -> node.withShared(false))
                        .collect(Collectors.toMap(Node::identifier, Function.identity())),
                links,
                evidence,
                traits,
                consents,
                signs,
                controls,
                relations);
    }

    /** Everything both know. */
    public Facts join(Facts other) {
        return new Facts(
                union(nodes, other.nodes, Node::join),
                union(links, other.links, Link::join),
                Stream.concat(evidence.stream(), other.evidence.stream()).collect(Collectors.toSet()),
                union(traits, other.traits, TraitFact::join),
                union(consents, other.consents, ConsentFact::join),
                union(signs, other.signs, SignFact::join),
                union(controls, other.controls, Facts::later),
                union(relations, other.relations, RelationFact::join));
    }

    /** Every identifier something is said about. */
    public Set<Identifier> identifiers() {
        Set<Identifier> all = new LinkedHashSet<>(nodes.keySet());
        traits.keySet().forEach(key -> all.add(key.on()));
        consents.keySet().forEach(key -> all.add(key.on()));
        signs.keySet().forEach(key -> all.add(key.device()));
        relations.keySet().forEach(key -> all.add(key.on()));
        controls.values().forEach(decision -> {
            all.add(decision.a());
            decision.pair().ifPresent(pair -> all.addAll(pair.ends()));
        });
        return all;
    }

    /** Names of other people that were told. */
    public Set<Identifier> contacts() {
        return relations.values().stream()
                .flatMap(fact -> fact.contact().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Contact points that something was said about. They need not be anybody's name. */
    public Set<Identifier> contactPoints() {
        return consents.keySet().stream()
                .flatMap(key -> Stream.ofNullable(key.contactPoint()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Two decisions of one id are one; should they differ all the same, any fixed choice will do. */
    private static ControlFact later(ControlFact one, ControlFact other) {
        return LATER.compare(one, other) >= 0 ? one : other;
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
