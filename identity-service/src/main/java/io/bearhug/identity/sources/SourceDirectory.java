package io.bearhug.identity.sources;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The sources as this instance knows them, held in memory so that collecting asks no database. Refreshed at intervals, and at
 * once where a source is registered. Reads may overtake each other: what was read never gives way to a read that began before it, so that
 * a key just handed out is not forgotten again.
 */
@ApplicationScoped
public class SourceDirectory {

    private final Sources sources;
    private volatile Map<String, Source> byKeyHash = Map.of();
    private volatile boolean loaded;
    private final AtomicLong begun = new AtomicLong();
    private long taken;

    SourceDirectory(Sources sources) {
        this.sources = sources;
    }

    /** Reads all sources again. */
    public Uni<Void> refresh() {
        return Uni.createFrom().item(begun::incrementAndGet).flatMap(this::read);
    }

    private Uni<Void> read(long number) {
        return sources.byKeyHash().invoke(found -> take(number, found)).replaceWithVoid();
    }

    private synchronized void take(long number, Map<String, Source> found) {
        if (number > taken) {
            taken = number;
            byKeyHash = Map.copyOf(found);
            loaded = true;
        }
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
