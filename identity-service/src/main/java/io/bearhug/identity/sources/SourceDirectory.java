package io.bearhug.identity.sources;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/**
 * The sources as this instance knows them, held in memory so that collecting asks no database. Refreshed at intervals, and at
 * once where a source is registered.
 */
@ApplicationScoped
public class SourceDirectory {

    private final Sources sources;
    private volatile Map<String, Source> byKeyHash = Map.of();
    private volatile boolean loaded;

    SourceDirectory(Sources sources) {
        this.sources = sources;
    }

    /** Reads all sources again. */
    public Uni<Void> refresh() {
        return sources.byKeyHash().invoke(this::take).replaceWithVoid();
    }

    private void take(Map<String, Source> found) {
        byKeyHash = Map.copyOf(found);
        loaded = true;
    }

    /** Whether they have been read at all; before, an unknown key means nothing. */
    public boolean isLoaded() {
        return loaded;
    }

    /** The source this key belongs to, as far as known here. */
    public Optional<Source> find(WriteKey key) {
        return Optional.ofNullable(byKeyHash.get(key.hash()));
    }

    /** Whether pages of this origin may send with the key of any source that is enabled. */
    public boolean allowsOrigin(String origin) {
        return byKeyHash.values().stream().anyMatch(source -> source.enabled() && source.allows(origin));
    }
}
