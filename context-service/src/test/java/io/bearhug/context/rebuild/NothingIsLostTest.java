package io.bearhug.context.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.context.Catalogues;
import io.bearhug.context.Facts;
import io.bearhug.context.fold.Arrived;
import io.bearhug.context.fold.Fence;
import io.bearhug.context.fold.FoldFacts;
import io.bearhug.context.fold.FragmentState;
import io.bearhug.context.fold.Fragments;
import io.bearhug.context.fold.Shown;
import io.bearhug.context.notes.Lens;
import io.bearhug.context.notes.Note;
import io.bearhug.context.snapshots.TakeSnapshots;
import io.bearhug.contracts.Claim;
import io.bearhug.contracts.Outcome;
import io.bearhug.support.problem.Unavailable;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the store loses and whenever the service dies: in the end each fact is in the state of its fragment. */
class NothingIsLostTest {

    private static final Lens LENS = Catalogues.lens(Catalogues.SHOP);

    /** Rebuilding tells nobody here. */
    private static final class Quiet implements RebuildPartition.Listener {
        @Override
        public Uni<Void> restored(List<Fragments.Restored> fragments) {
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Void> folded(List<Arrived> facts) {
            return Uni.createFrom().voidItem();
        }
    }

    /** A service in its surroundings. */
    private static final class Life {
        private final Random dice;
        private final Memory memory;
        private final Map<String, Integer> committed = new HashMap<>(Map.of("events", 0, "outcomes", 0));
        private final FoldFacts foldFacts;
        private final RebuildPartition rebuildPartition;
        private final TakeSnapshots takeSnapshots;
        private KeepUp keepUp;
        private Runnable backup;
        private boolean checked;

        Life(long seed) {
            dice = new Random(seed);
            memory = new Memory(dice);
            foldFacts = new FoldFacts(memory);
            keepUp = new KeepUp(foldFacts, memory);
            rebuildPartition = new RebuildPartition(memory, memory, memory, memory, foldFacts);
            takeSnapshots = new TakeSnapshots(memory, memory, memory);
            backup = memory.backup();
        }

        void live(int steps) {
            for (int step = 0; step < steps; step++) {
                switch (dice.nextInt(20)) {
                    case 0, 1, 2, 3, 4, 5 -> add();
                    case 6, 7, 8, 9, 10, 11 -> read();
                    case 12, 13, 14 -> look();
                    case 15, 16 -> copy();
                    case 17 -> backup = memory.backup();
                    case 18 -> lose();
                    default -> memory.compact();
                }
            }
        }

        private void copy() {
            if (checked) {
                var _ = succeeds(() -> takeSnapshots.of(0, keepUp.known(0)));
            }
        }

        private void lose() {
            switch (dice.nextInt(3)) {
                case 0 -> memory.wipe();
                case 1 -> backup.run();
                default -> die();
            }
        }

        private void die() {
            keepUp = new KeepUp(foldFacts, memory);
            checked = false;
        }

        private void add() {
            boolean isEvent = dice.nextInt(3) > 0;
            var topic = isEvent ? "events" : "outcomes";
            var log = memory.topics.getOrDefault(topic, List.of());
            var fragment = "anonymous_id:a-" + dice.nextInt(5);
            var id = topic + log.size();
            var fact = isEvent ? event(id, fragment) : outcome(id, fragment);
            log.add(new Arrived(fact, topic, new Fence("", 0, log.size())));
        }

        private void read() {
            var topic = dice.nextBoolean() ? "events" : "outcomes";
            var log = memory.topics.getOrDefault(topic, List.of());
            int from = committed.getOrDefault(topic, 0);
            int to = Math.min(log.size(), from + 1 + dice.nextInt(4));
            if (from < to && succeeds(() -> keepUp.fold(List.copyOf(log.subList(from, to)), LENS))) {
                committed.put(topic, to);
            }
        }

        private void look() {
            if (!checked) {
                committed.forEach((topic, offset) -> keepUp.learn(0, Map.of(topic, (long) offset)));
            }
            var known = keepUp.known(0);
            checked |= succeeds(() -> memory.of(List.of(0)).flatMap(marks -> {
                var rewind = new Plan.Rewind(Facts.NOW, rewindable());
                var plan = Plan.of(marks.get(0), known, rewind);
                return plan instanceof Plan.Nothing
                        ? Uni.createFrom().voidItem()
                        : memory.begin(List.of(0))
                                .flatMap(name -> rebuildPartition.rebuild(
                                        new RebuildPartition.Attempt(0, name, LENS, Duration.ofDays(400)),
                                        plan,
                                        new Quiet()))
                                .invoke(() -> keepUp.forget(0));
            }));
        }

        /** The last five facts of each topic count as the last minutes. */
        private Map<String, Long> rewindable() {
            return memory.topics.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, it ->
                    (long) Math.max(0, it.getValue().size() - 5)));
        }

        private boolean succeeds(Supplier<Uni<Void>> work) {
            try {
                work.get().await().indefinitely();
                return true;
            } catch (Unavailable e) {
                return false;
            }
        }

        void settle() {
            memory.reliable = true;
            for (int round = 0; round < 60; round++) {
                look();
                read();
            }
        }
    }

    private static Arrived.Fact event(String id, String fragment) {
        int colon = fragment.indexOf(':');
        var claim = new Claim(fragment.substring(0, colon), fragment.substring(colon + 1), Claim.Role.SELF, false);
        return new Arrived.Happened(
                Facts.track(id, "Product Viewed", Facts.NOW).by(claim).event());
    }

    private static Arrived.Fact outcome(String id, String fragment) {
        return new Arrived.CameOf(new Outcome(
                id,
                Outcome.Type.SHOWN,
                id,
                "home",
                "action",
                null,
                null,
                null,
                fragment,
                "web",
                Instant.parse("2026-03-01T11:00:00Z"),
                null,
                null,
                null,
                null));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 25, 50, 75})
    void inTheEndEverythingIsThere(long seed) {
        for (long life = seed; life < seed + 25; life++) {
            var lived = new Life(life);
            lived.live(120);

            lived.settle();

            assertThat(seen(lived.memory.states())).as("life %s", life).isEqualTo(happened(lived.memory.topics));
        }
    }

    /** Ids of facts by fragment, as they are in states. */
    private static Map<String, Set<String>> seen(Map<String, FragmentState> states) {
        var seen = new HashMap<String, Set<String>>();
        states.forEach((fragment, state) -> {
            var ids = state.notes().stream().map(Note::messageId).collect(Collectors.toSet());
            state.shown().stream().map(Shown::decisionId).forEach(ids::add);
            seen.put(fragment, ids);
        });
        return seen;
    }

    private static Map<String, Set<String>> happened(Map<String, List<Arrived>> topics) {
        var happened = new HashMap<String, Set<String>>();
        topics.forEach((topic, facts) ->
                facts.forEach(arrived -> happened.computeIfAbsent(arrived.fact().fragment(), _ -> new HashSet<>())
                        .add(topic + arrived.fence().offset())));
        return happened;
    }
}
