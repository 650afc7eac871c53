package io.bearhug.identity.persons;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.bearhug.identity.Streams;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.facts.Link;
import io.bearhug.identity.facts.Pair;
import io.bearhug.support.identifiers.Namespace;
import io.bearhug.support.identifiers.Namespaces;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The store as the database has it: it loads one region at a time and knows nothing of the rest. */
final class RegionsInMemory {

    private final Namespaces namespaces;
    private final Map<Identifier, Belonging> belongings = new HashMap<>();
    private final Map<Identifier, Set<Identifier>> regions = new HashMap<>();
    private final Map<String, Person> persons = new LinkedHashMap<>();
    private final List<Person> published = new ArrayList<>();
    private Facts facts = Facts.NONE;
    private int ids;

    RegionsInMemory(Namespaces namespaces) {
        this.namespaces = namespaces;
    }

    void take(Facts news) {
        Recompute recompute = new Recompute(namespaces, () -> String.format("p-%06d", ids++));
        store(recompute.decide(load(news.identifiers()), news, Streams.START));
    }

    List<Person> published() {
        return published;
    }

    Map<Identifier, Belonging> belongings() {
        return belongings;
    }

    Collection<Person> living() {
        return persons.values().stream()
                .filter(person -> person.redirectTo() == null)
                .filter(person -> !person.identifiers().isEmpty())
                .toList();
    }

    private Region load(Set<Identifier> identifiers) {
        Set<Identifier> region = new HashSet<>();
        identifiers.forEach(identifier -> region.addAll(regions.getOrDefault(identifier, Set.of())));
        Set<String> owners =
                region.stream().map(belongings::get).map(Belonging::person).collect(Collectors.toSet());
        return new Region(
                factsOf(region),
                restricted(belongings, region),
                persons.values().stream()
                        .filter(person -> owners.contains(person.id())
                                || (person.redirectTo() != null && owners.contains(person.redirectTo())))
                        .collect(Collectors.toMap(Person::id, Function.identity())));
    }

    private Facts factsOf(Set<Identifier> region) {
        return new Facts(
                restricted(facts.nodes(), region),
                facts.links().values().stream()
                        .filter(link -> belongsTo(link, region))
                        .collect(Collectors.toMap(Link::pair, Function.identity())),
                Set.of(),
                filtered(facts.traits(), key -> region.contains(key.on())),
                filtered(facts.consents(), key -> region.contains(key.on())));
    }

    private boolean belongsTo(Link link, Set<Identifier> region) {
        Pair pair = link.pair();
        boolean a = region.contains(pair.a());
        boolean b = region.contains(pair.b());
        return (a && b) || (a && isPersonal(pair.b())) || (b && isPersonal(pair.a()));
    }

    private boolean isPersonal(Identifier identifier) {
        return namespaces
                .find(identifier.namespace())
                .map(Namespace::isOnePerPerson)
                .orElse(false);
    }

    private void store(RegionChange change) {
        facts = facts.join(change.facts());
        belongings.putAll(change.moved());
        change.regions().forEach(region -> region.forEach(identifier -> regions.put(identifier, region)));
        change.snapshots().forEach(person -> persons.put(person.id(), person));
        published.addAll(change.snapshots());
    }

    private static <V> Map<Identifier, V> restricted(Map<Identifier, V> all, Set<Identifier> region) {
        return filtered(all, region::contains);
    }

    private static <K, V> Map<K, V> filtered(Map<K, V> all, java.util.function.Predicate<K> wanted) {
        return all.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
