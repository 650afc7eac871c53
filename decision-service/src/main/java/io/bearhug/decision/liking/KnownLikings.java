package io.bearhug.decision.liking;

import io.bearhug.support.clock.Follower;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was learned of items, in memory: loaded at start, and soon what any instance has learned. A store that is away at start is asked again
 * until it is back; until then nothing was learned.
 */
@ApplicationScoped
public class KnownLikings implements Likings {

    /** How long what was learned may go unseen. */
    private static final Duration FOLLOWING = Duration.ofSeconds(10);

    private final LikingStore store;
    private volatile RelatedItems known = RelatedItems.NONE;
    private volatile long stamp;
    private @Nullable Follower following;

    KnownLikings(LikingStore store) {
        this.store = store;
    }

    void onStart(@Observes @Priority(100) StartupEvent start) {
        following = Follower.of("likings", FOLLOWING, this::refresh);
    }

    void onStop(@Observes ShutdownEvent stop) {
        if (following != null) {
            following.close();
        }
    }

    private Uni<Void> refresh() {
        return store.since(stamp).invoke(this::take).replaceWithVoid();
    }

    private synchronized void take(LikingStore.Changes changes) {
        if (changes.stamp() <= stamp) {
            return;
        }
        var related = new HashMap<>(known.byItem());
        var fame = new HashMap<>(known.fame());
        var ids = new HashMap<String, String>();
        changes.items().forEach((item, about) -> {
            put(related, item, about.related().stream().map(it -> once(it, ids)).toList(), List.of());
            put(fame, item, about.fame(), Fame.NONE);
        });
        known = new RelatedItems(related, fame);
        stamp = changes.stamp();
    }

    /** An id is in many lists; it is kept once. */
    private static Related once(Related it, Map<String, String> ids) {
        return new Related(ids.computeIfAbsent(it.item(), id -> id), it.weight(), it.buyers());
    }

    private static <T> void put(Map<String, T> all, String item, T now, T nothing) {
        if (now.equals(nothing)) {
            all.remove(item);
        } else {
            all.put(item, now);
        }
    }

    @Override
    public RelatedItems known() {
        return known;
    }
}
