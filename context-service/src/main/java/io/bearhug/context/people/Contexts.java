package io.bearhug.context.people;

import io.bearhug.context.fold.FragmentState;
import io.bearhug.contracts.Person;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;

/** What is stored about people and their fragments. Each call is one round trip. */
public interface Contexts {

    /** The pointers of these identifiers, by key; those nobody owns are left out. */
    Uni<Map<String, Pointer>> pointers(Collection<String> identifiers);

    /** People and fragments by their ids and keys; those unknown are left out. */
    Uni<Loaded> load(Collection<String> people, Collection<String> fragments);

    /**
     * What was there.
     *
     * @param people by id
     * @param fragments by key
     * @param isWhole whether the store knows all it should of these fragments; not while it is being rebuilt
     */
    record Loaded(Map<String, Person> people, Map<String, FragmentState> fragments, boolean isWhole) {}
}
