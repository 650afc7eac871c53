package io.bearhug.identity.persons;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.bearhug.identity.facts.Node;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** New versions of the persons whose content changed; a person seen again and otherwise the same gets none. */
final class Snapshots {

    private final Region before;
    private final Map<Identifier, Node> nodes;
    private final Comparator<Identifier> strongestFirst;
    private final Instant now;

    Snapshots(Region before, Map<Identifier, Node> nodes, NameRank rank, Instant now) {
        this.before = before;
        this.nodes = nodes;
        this.strongestFirst = rank.strongestFirst();
        this.now = now;
    }

    List<Person> changed(Set<ResolvedPerson> persons, Labels labels, Map<Identifier, Belonging> belongings) {
        Map<String, String> redirects = redirects(labels);
        List<Person> changed = new ArrayList<>();
        redirects.forEach((id, survivor) -> redirected(id, survivor).ifPresent(changed::add));
        persons.forEach(person -> living(person, labels, redirects, belongings).ifPresent(changed::add));
        changed.sort(Comparator.comparing(Person::id));
        return changed;
    }

    /** All redirects to somebody here, old ones pointed at the last survivor. */
    private Map<String, String> redirects(Labels labels) {
        Map<String, String> all = new HashMap<>();
        before.persons().values().forEach(person -> {
            String target = person.redirectTo();
            if (target != null) {
                all.put(person.id(), labels.redirects().getOrDefault(target, target));
            }
        });
        all.putAll(labels.redirects());
        all.keySet().removeAll(labels.ids().values());
        return all;
    }

    private Optional<Person> redirected(String id, String survivor) {
        Optional<Person> old = stored(id);
        return old.map(Person::redirectTo).filter(survivor::equals).isPresent()
                ? Optional.empty()
                : Optional.of(new Person(
                        id,
                        nextVersion(old),
                        now,
                        survivor,
                        false,
                        List.of(),
                        List.of(),
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private Optional<Person> living(
            ResolvedPerson person,
            Labels labels,
            Map<String, String> redirects,
            Map<Identifier, Belonging> belongings) {
        String id = Objects.requireNonNull(labels.ids().get(person.identifiers()), "every person has an id");
        Optional<Person> old = stored(id);
        Person fresh = snapshot(id, nextVersion(old), person, belongings, mergedInto(id, redirects));
        return old.filter(known -> Repetition.of(known, fresh)).isPresent() ? Optional.empty() : Optional.of(fresh);
    }

    private Person snapshot(
            String id,
            long version,
            ResolvedPerson person,
            Map<Identifier, Belonging> belongings,
            List<String> mergedFrom) {
        List<Identifier> names =
                person.identifiers().stream().sorted(strongestFirst).toList();
        return new Person(
                id,
                version,
                now,
                null,
                false,
                names.stream().map(name -> identifier(name, belongings)).toList(),
                fragments(person.fragments(), names),
                person.traits(),
                person.consents(),
                person.others().relations(),
                person.others().occasions(),
                mergedFrom,
                person.others().households());
    }

    /** Those of the person's own names first, as these are ordered. */
    private static List<Person.PersonFragment> fragments(List<Person.PersonFragment> all, List<Identifier> names) {
        Map<String, Integer> order = new HashMap<>();
        names.forEach(name -> order.put(name.key(), order.size()));
        return all.stream()
                .sorted(Comparator.comparingInt(fragment -> order.getOrDefault(fragment.fragment(), Integer.MAX_VALUE)))
                .toList();
    }

    private Person.PersonIdentifier identifier(Identifier name, Map<Identifier, Belonging> belongings) {
        Node node = Objects.requireNonNull(nodes.get(name), "a person's identifiers are nodes");
        long move = Objects.requireNonNull(belongings.get(name), "every identifier belongs to somebody")
                .move();
        return new Person.PersonIdentifier(
                name.namespace(),
                name.value(),
                node.source(),
                node.firstSeen(),
                node.lastSeen(),
                node.verified(),
                node.shared(),
                move);
    }

    private static List<String> mergedInto(String id, Map<String, String> redirects) {
        return redirects.entrySet().stream()
                .filter(redirect -> redirect.getValue().equals(id))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private Optional<Person> stored(String id) {
        return Optional.ofNullable(before.persons().get(id));
    }

    private static long nextVersion(Optional<Person> old) {
        return old.map(person -> person.version() + 1).orElse(1L);
    }
}
