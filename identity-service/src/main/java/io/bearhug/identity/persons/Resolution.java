package io.bearhug.identity.persons;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person.PersonFragment;
import io.bearhug.contracts.Trait;
import io.bearhug.identity.facts.ConsentFact;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.facts.RelationFact;
import io.bearhug.identity.facts.TraitFact;
import io.bearhug.identity.graph.GraphSettings;
import io.bearhug.identity.graph.Outside;
import io.bearhug.identity.graph.Partition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The function this service is about: facts in, persons out. */
public final class Resolution {

    private Resolution() {}

    /**
     * The persons behind these facts. The same facts, however they came, give the same persons.
     *
     * @param asOf highest receive time seen
     */
    public static Set<ResolvedPerson> persons(Facts facts, GraphSettings settings, Instant asOf) {
        return persons(Partition.of(facts, settings, asOf), facts, Outside.NOTHING, settings, asOf);
    }

    /** The persons of a region as it is stored. */
    static Set<ResolvedPerson> persons(Region region) {
        GraphSettings settings = region.inForce().settings();
        Facts told = region.told();
        Partition partition = Partition.of(told, region.outside(), settings, region.asOf());
        return persons(partition, told, region.outside(), settings, region.asOf());
    }

    static Set<ResolvedPerson> persons(
            Partition partition, Facts facts, Outside outside, GraphSettings settings, Instant asOf) {
        Slices slices = new Slices(partition, facts, outside, settings, asOf);
        Map<Identifier, Said> said = said(facts);
        return partition.persons().stream()
                .map(identifiers -> {
                    List<PersonFragment> fragments = slices.of(identifiers);
                    return person(identifiers, said, new Hearing(fragments, facts, settings), settings, fragments);
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    private record Said(List<TraitFact> traits, List<ConsentFact> consents, List<RelationFact> relations) {}

    /** What was said under each name. */
    private static Map<Identifier, Said> said(Facts facts) {
        Map<Identifier, Said> said = new HashMap<>();
        facts.traits().values().forEach(fact -> at(said, fact.on()).traits().add(fact));
        facts.consents().values().forEach(fact -> at(said, fact.on()).consents().add(fact));
        facts.relations()
                .values()
                .forEach(fact -> at(said, fact.on()).relations().add(fact));
        return said;
    }

    private static Said at(Map<Identifier, Said> said, Identifier on) {
        return said.computeIfAbsent(on, _ -> new Said(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
    }

    private static ResolvedPerson person(
            Set<Identifier> identifiers,
            Map<Identifier, Said> said,
            Hearing hearing,
            GraphSettings settings,
            List<PersonFragment> fragments) {
        List<Said> theirs =
                identifiers.stream().map(said::get).filter(Objects::nonNull).toList();
        Map<String, Trait> profile = profile(theirs.stream().flatMap(one -> one.traits().stream()), hearing);
        return new ResolvedPerson(
                identifiers,
                profile,
                ConsentFold.of(
                        theirs.stream()
                                .flatMap(one -> one.consents().stream())
                                .filter(hearing::counts)
                                .toList(),
                        settings.namespaces(),
                        identifiers),
                fragments,
                OthersFold.of(
                        theirs.stream()
                                .flatMap(one -> one.relations().stream())
                                .filter(hearing::counts)
                                .toList(),
                        profile,
                        hearing::isTheirs));
    }

    private static Map<String, Trait> profile(Stream<TraitFact> said, Hearing hearing) {
        Map<String, Trait> profile = new TreeMap<>();
        said.collect(Collectors.groupingBy(TraitFact::name))
                .forEach((name, facts) ->
                        hearing.winner(facts).flatMap(TraitFact::trait).ifPresent(trait -> profile.put(name, trait)));
        return profile;
    }
}
