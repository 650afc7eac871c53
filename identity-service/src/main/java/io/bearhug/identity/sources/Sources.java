package io.bearhug.identity.sources;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/** Where sources and the hashes of their keys are kept. */
public interface Sources {

    /** Keeps a new source with its first key; false if the id is taken. */
    Uni<Boolean> add(Source source, String keyHash);

    /** Adds a key and forgets all but the newest two; false if there is no such source. */
    Uni<Boolean> addKey(String sourceId, String keyHash);

    /** All sources by id. */
    Uni<List<Source>> all();

    /** The source behind each valid key, by the key's hash. */
    Uni<Map<String, Source>> byKeyHash();
}
