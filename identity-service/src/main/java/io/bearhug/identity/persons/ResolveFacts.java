package io.bearhug.identity.persons;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.Facts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/** Takes facts in and makes of them whatever they change. */
@ApplicationScoped
public class ResolveFacts {

    private static final int RETRIES = 5;
    private static final Duration FIRST_WAIT = Duration.ofMillis(5);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(200);
    private static final double JITTER = 0.5;

    private final Regions regions;
    private final Recompute recompute;
    private final Clock clock;

    ResolveFacts(Regions regions, Recompute recompute, Clock clock) {
        this.regions = regions;
        this.recompute = recompute;
        this.clock = clock;
    }

    /** Resolves facts; each retry is a transaction of its own. */
    public Uni<RegionChange> resolve(Facts news) {
        return resolve(news.identifiers(), news);
    }

    /** Looks at these names again, with these facts. */
    Uni<RegionChange> resolve(Set<Identifier> names, Facts news) {
        return patiently(() -> regions.change(names, region -> recompute.decide(region, news, clock.instant())));
    }

    /** The same, unless one of the names was forgotten after this tombstone: then it fails with {@link ErasedMeanwhile}. */
    public Uni<RegionChange> resolve(Facts news, long newestTombstone) {
        return patiently(() -> regions.change(
                news.identifiers(), newestTombstone, region -> recompute.decide(region, news, clock.instant())));
    }

    /** Looks again at what these names belong to, after something around them was taken away. */
    public Uni<RegionChange> lookAgain(Set<Identifier> names) {
        return resolve(names, Facts.NONE);
    }

    private static Uni<RegionChange> patiently(Supplier<Uni<RegionChange>> change) {
        return Uni.createFrom()
                .deferred(change::get)
                .onFailure(RegionMoved.class)
                .retry()
                .withBackOff(FIRST_WAIT, LONGEST_WAIT)
                .withJitter(JITTER)
                .atMost(RETRIES);
    }
}
