package io.bearhug.identity.persons;

import io.bearhug.identity.facts.Facts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

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
        return Uni.createFrom()
                .deferred(() ->
                        regions.change(news.identifiers(), region -> recompute.decide(region, news, clock.instant())))
                .onFailure(RegionMoved.class)
                .retry()
                .withBackOff(FIRST_WAIT, LONGEST_WAIT)
                .withJitter(JITTER)
                .atMost(RETRIES);
    }
}
