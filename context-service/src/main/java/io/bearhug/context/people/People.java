package io.bearhug.context.people;

import io.bearhug.contracts.Person;
import io.smallrye.mutiny.Uni;
import java.util.Collection;

/** Where people are kept as identity-service describes them. */
public interface People {

    /** Keeps snapshots and the {@linkplain Pointer#of pointers} they ask for, each unless a newer one is there. */
    Uni<Void> save(Collection<Person> people);
}
