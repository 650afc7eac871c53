package io.bearhug.identity.persons;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.identity.Lives;
import io.bearhug.identity.Lives.Told;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.facts.Node;
import io.bearhug.identity.graph.GraphSettings;
import io.bearhug.support.identifiers.Namespace;
import io.bearhug.support.identifiers.Namespaces;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Rules may change at any time: in the end everybody is divided as if the last ones had always been in force. */
class ConfigurationChangeTest {

    private static final GraphSettings FORMER = Lives.SETTINGS;
    private static final GraphSettings OTHER = FORMER.with(new Namespaces(FORMER.namespaces().all().stream()
            .map(ConfigurationChangeTest::otherwise)
            .toList()));
    private static final int STREAMS = 600;

    @Test
    void bit_by_bit_under_changing_rules_gives_what_all_at_once_gives_under_the_last() {
        LongStream.range(0, STREAMS).parallel().forEach(seed -> {
            List<Told> stream = Lives.random(seed, seed % 19 == 0 ? 36 : 6 + (int) (seed % 10));
            Random dice = new Random(seed);
            RegionsInMemory store = new RegionsInMemory(FORMER);
            List<Told> told = LivesTest.shuffled(stream, seed);
            int change = dice.nextInt(told.size() + 1);
            for (int i = 0; i <= told.size(); i++) {
                if (i == change) {
                    store.configure(OTHER);
                }
                if (i < told.size()) {
                    store.take(told.get(i).facts(), told.get(i).received());
                }
                if (dice.nextBoolean()) {
                    var _ = store.lookAtOneOutdated();
                }
            }
            assertThat(settled(store)).as("seed %d", seed).isEqualTo(batch(stream, OTHER));

            store.configure(FORMER);
            assertThat(settled(store)).as("seed %d, and back", seed).isEqualTo(batch(stream, FORMER));
            ReplayTest.assertGapless(store.published());
            ReplayTest.assertMovesGrow(store.published());
            ReplayTest.assertReadersAgree(store);
        });
    }

    @Test
    void who_moved_because_of_the_rules_says_so() {
        List<Told> stream = inWhichRulesMatter();
        RegionsInMemory store = after(stream);
        int before = store.lineage().size();

        store.configure(OTHER);
        var _ = settled(store);

        saysConfiguration(store.lineage().subList(before, store.lineage().size()));
    }

    @Test
    void that_a_name_was_seen_once_more_is_no_cause_of_what_the_rules_moved() {
        List<Told> stream = inWhichRulesMatter();
        RegionsInMemory store = after(stream);
        int before = store.lineage().size();

        store.configure(OTHER);
        stream.stream()
                .flatMap(told -> told.facts().nodes().values().stream())
                .forEach(node -> store.take(seenMuchLater(node)));

        saysConfiguration(store.lineage().subList(before, store.lineage().size()));
    }

    private static List<Told> inWhichRulesMatter() {
        return LongStream.range(0, STREAMS)
                .mapToObj(seed -> Lives.random(seed, 12))
                .filter(stream -> !batch(stream, FORMER).equals(batch(stream, OTHER)))
                .findFirst()
                .orElseThrow();
    }

    private static RegionsInMemory after(List<Told> stream) {
        RegionsInMemory store = new RegionsInMemory(FORMER);
        stream.forEach(told -> store.take(told.facts(), told.received()));
        store.lookAtWhatIsDue();
        return store;
    }

    private static Facts seenMuchLater(Node node) {
        Node later = new Node(
                node.identifier(),
                node.firstSeen(),
                node.lastSeen().plus(Duration.ofDays(1_000)),
                node.source(),
                false,
                false,
                false);
        return new Facts(Map.of(node.identifier(), later), Map.of(), Set.of(), Map.of(), Map.of());
    }

    private static void saysConfiguration(List<LineageStep> steps) {
        assertThat(steps).isNotEmpty().allSatisfy(step -> {
            assertThat(step.cause().kind()).isEqualTo(Cause.Kind.CONFIGURATION);
            assertThat(step.configuration()).isEqualTo(1);
        });
    }

    private static Set<ResolvedPerson> settled(RegionsInMemory store) {
        store.lookAtWhatIsDue();
        while (store.lookAtOneOutdated()) {
            store.lookAtWhatIsDue();
        }
        return LivesTest.undated(LivesTest.persons(store));
    }

    private static Set<ResolvedPerson> batch(List<Told> stream, GraphSettings settings) {
        Facts facts = stream.stream().map(Told::facts).reduce(Facts.NONE, Facts::join);
        return LivesTest.undated(Resolution.persons(
                facts,
                settings,
                stream.stream()
                        .map(Told::received)
                        .max(Comparator.naturalOrder())
                        .orElseThrow()));
    }

    /** Some kinds of names are shared sooner, some later or never, some have other limits; one bridges now. */
    private static Namespace otherwise(Namespace it) {
        return switch (it.name()) {
            case "email" -> limits(it, OptionalInt.of(3), OptionalInt.of(1), true);
            case "login" -> limits(it, OptionalInt.of(3), OptionalInt.empty(), true);
            case "anonymous_id" -> limits(it, OptionalInt.of(2), OptionalInt.of(1), true);
            case "phone", "payment_token" -> limits(it, OptionalInt.empty(), OptionalInt.of(4), true);
            default -> it;
        };
    }

    private static Namespace limits(Namespace it, OptionalInt max, OptionalInt sharedAfter, boolean bridges) {
        return new Namespace(
                it.name(), it.priority(), it.priorityStated(), max, sharedAfter, it.lapses(), it.normaliser(), bridges);
    }
}
