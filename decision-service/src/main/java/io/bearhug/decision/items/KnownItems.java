package io.bearhug.decision.items;

import io.bearhug.support.clock.Follower;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All items in memory: loaded at start, changed at once by what this instance takes, and soon by what others take. A store that is
 * away at start is asked again until it is back; until then there are none.
 */
@ApplicationScoped
public class KnownItems implements Items {

    /** How long another instance's change may go unseen. */
    private static final Duration FOLLOWING = Duration.ofSeconds(2);

    private final ItemStore store;
    private volatile Map<String, Item> byId = Map.of();
    private volatile long stamp;
    private @Nullable Follower following;

    KnownItems(ItemStore store) {
        this.store = store;
    }

    void onStart(@Observes @Priority(100) StartupEvent start) {
        following = Follower.of("items", FOLLOWING, this::refresh);
    }

    void onStop(@Observes ShutdownEvent stop) {
        if (following != null) {
            following.close();
        }
    }

    /** Stores items and shows them here at once. */
    public Uni<Void> put(List<Item> items, Set<String> removed) {
        return store.store(items, removed).chain(this::refresh);
    }

    private Uni<Void> refresh() {
        return store.since(stamp).invoke(this::take).replaceWithVoid();
    }

    private synchronized void take(ItemStore.Changes changes) {
        if (changes.stamp() <= stamp) {
            return;
        }
        var next = new LinkedHashMap<>(byId);
        changes.removed().forEach(next::remove);
        changes.items().forEach(it -> next.put(it.id(), it));
        byId = Map.copyOf(next);
        stamp = changes.stamp();
    }

    @Override
    public Collection<Item> all() {
        return byId.values();
    }

    @Override
    public Optional<Item> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
