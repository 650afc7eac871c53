package io.bearhug.identity.persons;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Newest snapshots of persons. */
public interface Persons {

    /** The snapshot of this id, which may be a redirect. */
    Uni<Optional<Person>> find(String id);

    /** The snapshot of the person who goes by this name. */
    Uni<Optional<Person>> findBy(Identifier identifier);

    /**
     * Those who are called something that begins so, by name, then by id.
     *
     * @param start as {@link Called} writes names
     * @param limit at most so many
     */
    Uni<List<Person>> called(String start, int limit);
}
