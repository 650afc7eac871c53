package io.bearhug.identity.persons;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.tombstones.Forgotten;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /**
     * The same, unless one of the names was forgotten after the tombstone that is known: then it fails with {@link ErasedMeanwhile}.
     *
     * @param forgotten as of when it was looked what is left of the news
     * @param mostNames the regions it is about may hold; with more of them it fails with {@link TooMuchAtOnce}
     */
    Uni<RegionChange> resolve(Facts news, Forgotten forgotten, int mostNames) {
        var subject = new Regions.Subject(
                news.identifiers(), news.links().keySet(), others(news), forgotten::written, mostNames);
        return patiently(() -> regions.change(subject, region -> recompute.decide(region, news, clock.instant())));
    }

    /** Names the news speaks of that may be of other people, and what stands for what is said about them. */
    private static Set<Identifier> others(Facts news) {
        return Stream.concat(
                        news.contactPoints().stream(),
                        news.contacts().stream().flatMap(contact -> Stream.of(contact, Forgotten.mention(contact))))
                .collect(Collectors.toUnmodifiableSet());
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
