package io.bearhug.identity.persons;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.bearhug.support.identifiers.Fragments;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Looks somebody up by a name, an id or what they are called. */
@ApplicationScoped
public class FindPerson {

    private final Persons persons;
    private final Fragments names;

    FindPerson(Persons persons, Fragments names) {
        this.persons = persons;
        this.names = names;
    }

    /** The person who goes by this name, in whatever form it is written. */
    public Uni<Optional<FoundPerson>> byName(Identifier name) {
        List<Identifier> normal = names.normaliseNames(List.of(name));
        return normal.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : persons.findBy(normal.getFirst()).map(found -> found.map(person -> new FoundPerson(person, null)));
    }

    /** The person of this id, or whoever it redirects to. */
    public Uni<Optional<FoundPerson>> byId(String id) {
        return persons.find(id).flatMap(found -> found.filter(person -> !person.erased())
                .map(this::survivor)
                .orElseGet(FindPerson::nobody));
    }

    /** Those who are called something that begins so, in whatever form it is written. */
    public Uni<List<Person>> called(String name, int limit) {
        String start = Called.normal(name);
        return start.isEmpty() ? Uni.createFrom().item(List.of()) : persons.called(start, limit);
    }

    private Uni<Optional<FoundPerson>> survivor(Person found) {
        String target = found.redirectTo();
        return target == null
                ? Uni.createFrom().item(Optional.of(new FoundPerson(found, null)))
                : persons.find(target).map(survivor -> survivor.map(person -> new FoundPerson(person, found.id())));
    }

    private static Uni<Optional<FoundPerson>> nobody() {
        return Uni.createFrom().item(Optional.empty());
    }
}
