package io.bearhug.context.rebuild;

import io.bearhug.context.ContextConfig;
import io.bearhug.context.fold.NotWhole;
import io.bearhug.contracts.Topic;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks after the partitions whose events this instance reads: finds out what the store lost of them and brings it back. */
@ApplicationScoped
public class WatchStore {

    private static final Logger LOG = Logger.getLogger(WatchStore.class);

    private final Marks marks;
    private final History history;
    private final KeepUp keepUp;
    private final RebuildContexts rebuildContexts;
    private final Duration minutes;
    private final Set<Integer> owned = ConcurrentHashMap.newKeySet();
    private final Set<Integer> lost = ConcurrentHashMap.newKeySet();
    private final Set<Integer> checked = ConcurrentHashMap.newKeySet();
    private final InstantSource realTime = InstantSource.system();

    WatchStore(Marks marks, History history, KeepUp keepUp, RebuildContexts rebuildContexts, ContextConfig config) {
        this.marks = marks;
        this.history = history;
        this.keepUp = keepUp;
        this.rebuildContexts = rebuildContexts;
        this.minutes = config.store().rewinds();
    }

    /** Partitions are ours. */
    public void gain(Collection<Integer> partitions) {
        owned.addAll(partitions);
    }

    /** Partitions are others'. */
    public void lose(Collection<Integer> partitions) {
        owned.removeAll(partitions);
        lost.removeAll(partitions);
        checked.removeAll(partitions);
    }

    /** Partitions that are ours and were whole when last looked at, each with what is known to be in it. */
    public Map<Integer, Map<String, Long>> whole() {
        var whole = new HashMap<Integer, Map<String, Long>>();
        checked.stream()
                .filter(partition -> !lost.contains(partition))
                .forEach(partition -> whole.put(partition, keepUp.known(partition)));
        return whole;
    }

    /** Of those that are ours, how many are not whole. */
    public int rebuilding() {
        return lost.size();
    }

    /** Looks, and rebuilds what is not whole. What is known is asked before the marks, which grow meanwhile. */
    public Uni<Void> look() {
        var mine = Set.copyOf(owned);
        if (mine.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return history.partitions().chain(() -> learn(mine)).chain(() -> look(mine));
    }

    /** Whoever read a partition before us may have died with the store. */
    private Uni<Void> learn(Set<Integer> mine) {
        return Multi.createFrom()
                .iterable(mine)
                .filter(partition -> !checked.contains(partition))
                .onItem()
                .transformToUniAndConcatenate(
                        partition -> history.handled(partition).invoke(offsets -> keepUp.learn(partition, offsets)))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> look(Set<Integer> mine) {
        var known = new HashMap<Integer, Map<String, Long>>();
        mine.forEach(partition -> known.put(partition, keepUp.known(partition)));
        return marks.of(mine)
                .flatMap(found -> plans(known, found))
                .flatMap(this::rebuild)
                .invoke(() -> checked.addAll(mine))
                .chain(this::afterReturn);
    }

    /** Fails with {@link NotWhole} unless all partitions, also those of others, are whole. */
    public Uni<Void> awaitWhole() {
        return history.partitions()
                .flatMap(count -> marks.of(IntStream.range(0, count).boxed().collect(Collectors.toSet()))
                        .map(found -> IntStream.range(0, count)
                                .filter(partition -> !isWhole(found.get(partition)))
                                .findFirst()))
                .flatMap(missing -> missing.isPresent()
                        ? Uni.createFrom().failure(new NotWhole(missing.getAsInt()))
                        : Uni.createFrom().voidItem());
    }

    private static boolean isWhole(@Nullable Mark mark) {
        return mark != null && mark.standing() == Mark.Standing.WHOLE;
    }

    private Uni<Map<Integer, Plan>> plans(Map<Integer, Map<String, Long>> known, Map<Integer, Mark> found) {
        return Multi.createFrom()
                .iterable(known.entrySet())
                .onItem()
                .transformToUniAndConcatenate(it -> plan(it.getKey(), it.getValue(), found.get(it.getKey()))
                        .map(plan -> Map.entry(it.getKey(), plan)))
                .filter(it -> !(it.getValue() instanceof Plan.Nothing))
                .collect()
                .asMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Where the last minutes began is only asked when it matters. */
    private Uni<Plan> plan(int partition, Map<String, Long> known, @Nullable Mark mark) {
        var none = new Plan.Rewind(realTime.instant(), Map.of());
        return switch (Plan.of(mark, known, none)) {
            case Plan.Nothing it -> Uni.createFrom().item(it);
            case Plan.Whole it -> Uni.createFrom().item(it);
            case Plan.Rewind _ -> lastMinutes(partition).map(rewind -> Plan.of(mark, known, rewind));
        };
    }

    private Uni<Plan.Rewind> lastMinutes(int partition) {
        var since = realTime.instant().minus(minutes);
        var events = Topic.EVENTS.suffix();
        var outcomes = Topic.OUTCOMES.suffix();
        return history.offsetAt(events, partition, since).flatMap(event -> history.offsetAt(outcomes, partition, since)
                .map(outcome -> new Plan.Rewind(since, Map.of(events, event, outcomes, outcome))));
    }

    private Uni<Void> rebuild(Map<Integer, Plan> plans) {
        if (plans.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        long start = System.nanoTime();
        lost.addAll(plans.keySet());
        LOG.warnf("the store lost something: %s", describe(plans));
        return rebuildContexts.rebuild(plans).invoke(() -> {
            plans.keySet().forEach(keepUp::forget);
            lost.removeAll(plans.keySet());
            LOG.infof(
                    "partitions %s are whole after %d ms",
                    plans.keySet(), Duration.ofNanos(System.nanoTime() - start).toMillis());
        });
    }

    private static Map<Integer, String> describe(Map<Integer, Plan> plans) {
        var words = new HashMap<Integer, String>();
        plans.forEach((partition, plan) -> words.put(
                partition,
                switch (plan) {
                    case Plan.Nothing() -> "nothing";
                    case Plan.Rewind it -> "read again since " + it.since();
                    case Plan.Whole() -> "read again from copies";
                }));
        return words;
    }

    /** A store that was away may be another one by now, that never got the last writes. */
    private Uni<Void> afterReturn() {
        return marks.isBack()
                ? rebuildContexts.people(Optional.of(realTime.instant().minus(minutes)))
                : Uni.createFrom().voidItem();
    }
}
