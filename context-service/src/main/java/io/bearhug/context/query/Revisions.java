package io.bearhug.context.query;

import io.smallrye.mutiny.Uni;
import java.util.Collection;

/** How often what is stored was written. Cheap to ask. */
public interface Revisions {

    /** Of a person and of fragments: a text that is another one after each write to any of them. */
    Uni<String> of(String person, Collection<String> fragments);
}
