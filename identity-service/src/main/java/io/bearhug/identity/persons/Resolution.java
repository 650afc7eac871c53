package io.bearhug.identity.persons;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Trait;
import io.bearhug.identity.facts.ConsentFact;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.facts.TraitFact;
import io.bearhug.identity.graph.Partition;
import io.bearhug.support.identifiers.Namespaces;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The function this service is about: facts in, persons out. */
public final class Resolution {

    private Resolution() {}

    /** The persons behind these facts. The same facts, however they came, give the same persons. */
    public static Set<ResolvedPerson> persons(Facts facts, Namespaces namespaces) {
        return persons(Partition.of(facts, namespaces), facts, namespaces);
    }

    static Set<ResolvedPerson> persons(Partition partition, Facts facts, Namespaces namespaces) {
        return partition.persons().stream()
                .map(identifiers -> person(identifiers, facts, namespaces))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ResolvedPerson person(Set<Identifier> identifiers, Facts facts, Namespaces namespaces) {
        List<ConsentFact> said = facts.consents().values().stream()
                .filter(fact -> identifiers.contains(fact.on()))
                .toList();
        return new ResolvedPerson(identifiers, profile(identifiers, facts), ConsentFold.of(said, namespaces));
    }

    private static Map<String, Trait> profile(Set<Identifier> identifiers, Facts facts) {
        Map<String, TraitFact> winners = facts.traits().values().stream()
                .filter(fact -> identifiers.contains(fact.on()))
                .collect(Collectors.toMap(TraitFact::name, Function.identity(), TraitFact::join, TreeMap::new));
        Map<String, Trait> profile = new TreeMap<>();
        winners.forEach((name, fact) -> fact.trait().ifPresent(trait -> profile.put(name, trait)));
        return profile;
    }
}
