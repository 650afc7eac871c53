package io.bearhug.context.people;

import io.bearhug.contracts.Person;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Where people are kept as identity-service describes them. */
public interface People {

    /**
     * Keeps a snapshot and its pointers, unless newer ones are there.
     *
     * @param person as of a version
     * @param pointers of their identifiers
     */
    Uni<Void> save(Person person, List<Pointer> pointers);
}
