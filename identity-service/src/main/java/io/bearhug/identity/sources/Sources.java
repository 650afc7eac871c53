package io.bearhug.identity.sources;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where sources and the hashes of their keys are kept. Each change is noted together with what it changed. */
public interface Sources {

    /** Keeps a new source with its first key; false if the id is taken. */
    Uni<Boolean> add(Source source, String keyHash, SourceChange change);

    /** Keeps a source as it is now; false if there is none of its id. */
    Uni<Boolean> change(Source source, SourceChange change);

    /** Adds a key and forgets all but the newest two; false if there is no such source. */
    Uni<Boolean> addKey(String keyHash, SourceChange change);

    /** Forgets a key unless it is the last one. */
    Uni<KeyRetired> retireKey(String keyId, SourceChange change);

    /** Sources by id, after this one. */
    Uni<List<Source>> page(@Nullable String after, int limit);

    /** One source. */
    Uni<Optional<Source>> find(String id);

    /** Its keys, newest first. */
    Uni<List<SourceKey>> keys(String id);

    /** What was changed about it, newest first, before this instant. */
    Uni<List<SourceChange>> changes(String id, @Nullable Instant before, int limit);

    /** The source behind each valid key, by the key's hash. */
    Uni<Map<String, Source>> byKeyHash();

    /** Notes when keys were last used, by hash; an older time changes nothing. */
    Uni<Void> used(Map<String, Instant> lastUse);
}
