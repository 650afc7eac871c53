package io.bearhug.identity.persons;

import io.bearhug.contracts.Event;
import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.EventFacts;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.tombstones.Forgotten;
import io.bearhug.identity.tombstones.Tombstones;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * Resolves what is news among events. Facts may be joined and taken in any order, so the events of one fragment are taken as one, fragments
 * that have no name in common share a transaction, and transactions run side by side.
 */
@ApplicationScoped
public class ResolveEvents {

    /** Transactions side by side. */
    private static final int AT_ONCE = 4;

    /** Fragments in one transaction: with more of them locks are held longer and little is saved. */
    private static final int TOGETHER = 24;

    /** Names that many fragments' regions may hold together, so that memory is bounded. */
    private static final int MOST_NAMES = 1_000;

    private static final int RETRIES = 5;

    private final ResolveFacts resolve;
    private final EventFacts reader;
    private final KnownFacts known;
    private final Tombstones tombstones;
    private final Regions regions;
    private final AtomicReference<Instant> watermark = new AtomicReference<>(Instant.EPOCH);

    ResolveEvents(ResolveFacts resolve, EventFacts reader, KnownFacts known, Tombstones tombstones, Regions regions) {
        this.regions = regions;
        this.resolve = resolve;
        this.reader = reader;
        this.known = known;
        this.tombstones = tombstones;
    }

    /** Done when everything these events say is stored; what they say about somebody forgotten since is dropped. */
    public Uni<Void> resolve(List<Event> events) {
        return advance(events).flatMap(_ -> resolveWhatIsNew(events));
    }

    private Uni<Void> resolveWhatIsNew(List<Event> events) {
        List<Event> news =
                events.stream().filter(event -> known.isNews(reader.of(event))).toList();
        return news.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.createFrom()
                        .deferred(() -> resolveNews(news))
                        .onFailure(ErasedMeanwhile.class)
                        .retry()
                        .atMost(RETRIES);
    }

    private Uni<Void> resolveNews(List<Event> news) {
        long age = known.age();
        return tombstones.of(names(news)).flatMap(forgotten -> Multi.createFrom()
                .iterable(Together.of(left(news, forgotten), TOGETHER))
                .onItem()
                .transformToUni(facts -> resolve(facts, forgotten, age))
                .merge(AT_ONCE)
                .collect()
                .last());
    }

    /** Lapses are counted in days: an hour's steps are enough, and a write an hour costs nothing. */
    private Uni<Void> advance(List<Event> events) {
        Instant last = Objects.requireNonNull(watermark.get(), "it starts with a time");
        return events.stream()
                .map(Event::receivedAt)
                .filter(Objects::nonNull)
                .map(at -> at.truncatedTo(ChronoUnit.HOURS))
                .max(Comparator.naturalOrder())
                .filter(last::isBefore)
                .map(at -> regions.advance(at).invoke(() -> watermark.accumulateAndGet(at, ResolveEvents::later)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Set<Identifier> names(List<Event> events) {
        return events.stream().flatMap(Forgotten::names).collect(Collectors.toSet());
    }

    private Collection<Facts> left(List<Event> news, Forgotten forgotten) {
        Map<String, Facts> byFragment = new LinkedHashMap<>();
        news.forEach(event -> forgotten
                .leaves(event)
                .ifPresent(left -> byFragment.merge(left.fragment(), reader.of(left), Facts::join)));
        return new ArrayList<>(byFragment.values());
    }

    /** Should they not go together, for whatever reason, they go one by one: nobody waits because of somebody else. */
    private Uni<Void> resolve(List<Facts> together, Forgotten forgotten, long age) {
        return together.size() == 1
                ? resolve(together.getFirst(), forgotten, age, Integer.MAX_VALUE)
                : resolve(together.stream().reduce(Facts.NONE, Facts::join), forgotten, age, MOST_NAMES)
                        .onFailure(failure -> !(failure instanceof ErasedMeanwhile))
                        .recoverWithUni(() -> oneByOne(together, forgotten, age));
    }

    private Uni<Void> oneByOne(List<Facts> together, Forgotten forgotten, long age) {
        return Multi.createFrom()
                .iterable(together)
                .onItem()
                .transformToUniAndConcatenate(facts -> resolve(facts, forgotten, age, Integer.MAX_VALUE))
                .collect()
                .last();
    }

    private Uni<Void> resolve(Facts facts, Forgotten forgotten, long age, int mostNames) {
        return resolve.resolve(facts, forgotten, mostNames)
                .invoke(() -> known.remember(facts, age))
                .replaceWithVoid();
    }
}
