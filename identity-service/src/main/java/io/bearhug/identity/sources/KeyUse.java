package io.bearhug.identity.sources;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When keys were last used, to the hour: enough to see that an old key is no longer needed, and too little to follow anybody. Only
 * keys of registered sources come here, so there is a bounded number of them.
 */
@ApplicationScoped
public class KeyUse {

    private final Sources sources;
    private final Clock clock;
    private final Map<String, Instant> told = new ConcurrentHashMap<>();
    private final Map<String, Instant> untold = new ConcurrentHashMap<>();

    KeyUse(Sources sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /** A key was used just now. */
    public void used(String keyHash) {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        if (!hour.equals(told.get(keyHash))) {
            untold.put(keyHash, hour);
        }
    }

    /** Stores what is new since it was last called. */
    public Uni<Void> store() {
        Map<String, Instant> news = Map.copyOf(untold);
        return news.isEmpty() ? Uni.createFrom().voidItem() : sources.used(news).invoke(() -> stored(news));
    }

    private void stored(Map<String, Instant> news) {
        told.putAll(news);
        news.forEach(untold::remove);
    }
}
