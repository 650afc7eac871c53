package io.bearhug.identity.persons;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Newest snapshots of persons. */
public interface Persons {

    /** The snapshot of this id, which may be a redirect. */
    Uni<Optional<Person>> find(String id);

    /** The snapshot of the person who goes by this name. */
    Uni<Optional<Person>> findBy(Identifier identifier);
}
