package io.bearhug.identity.exports;

import io.bearhug.contracts.Person;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Persons in the order of their ids. */
@FunctionalInterface
public interface PersonPages {

    /** The newest snapshots of those after this id; never redirects. */
    Uni<List<Person>> after(@Nullable String id, int limit);
}
