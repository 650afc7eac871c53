package io.bearhug.identity.persons;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Claim;
import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Identifier;
import io.bearhug.identity.Lives;
import io.bearhug.identity.Lives.Told;
import io.bearhug.identity.facts.ControlFact;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.facts.Pair;
import io.bearhug.identity.graph.Decisions;
import io.bearhug.identity.graph.GraphSettings;
import io.bearhug.support.identifiers.Namespace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Persons are a function of what was told: not of the order, not of repetitions, not of whether it came at once or bit by bit. */
class LivesTest {

    private static final GraphSettings SETTINGS = Lives.SETTINGS;
    private static final int STREAMS = 1_700;
    private static final int REPLAYS = 6;
    private static final int LENGTH = 5;
    private static final int LONG_LENGTH = 36;

    /** 1,700 streams, each replayed six times in another order, with repetitions: 10,200 replays. */
    @Test
    void bit_by_bit_in_any_order_gives_what_all_at_once_gives() {
        LongStream.range(0, STREAMS).parallel().forEach(seed -> {
            List<Told> stream = Lives.random(seed, length(seed));
            Set<ResolvedPerson> expected = batch(stream);
            for (int replay = 0; replay < REPLAYS; replay++) {
                List<Told> told = shuffled(stream, 31 * seed + replay);
                RegionsInMemory store = replay(told, seed + replay);
                assertThat(undated(persons(store)))
                        .as("seed %d, replay %d", seed, replay)
                        .isEqualTo(undated(expected));
                ReplayTest.assertGapless(store.published());
                ReplayTest.assertMovesGrow(store.published());
                ReplayTest.assertReadersAgree(store);
            }
        });
    }

    @Test
    void no_person_has_more_than_a_person_can_have() {
        LongStream.range(0, STREAMS).parallel().forEach(seed -> {
            List<Told> stream = Lives.random(seed, length(seed));
            Decisions decided = Decisions.of(facts(stream).controls().values());
            for (ResolvedPerson person : batch(stream)) {
                assertThat(person.identifiers()).hasSizeLessThanOrEqualTo(SETTINGS.maxNames());
                assertThat(decided.cannot())
                        .noneMatch(pair -> person.identifiers().containsAll(pair.ends()));
                if (decided.must().stream()
                        .noneMatch(pair -> person.identifiers().containsAll(pair.ends()))) {
                    assertWithinLimits(person);
                }
            }
        });
    }

    @Test
    void what_was_merged_comes_apart_as_if_it_had_never_been() {
        LongStream.range(0, STREAMS).parallel().forEach(seed -> {
            List<Told> stream = Lives.random(seed, length(seed));
            Set<ResolvedPerson> before = batch(stream);
            if (before.size() < 2) {
                return;
            }
            Pair pair = strangers(before, new Random(seed));
            Instant last = stream.stream()
                    .map(Told::received)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            List<Told> merged =
                    with(stream, decision("z1", ControlFact.Type.MUST_LINK, pair, last.plusSeconds(1)), last);
            List<Told> apart =
                    with(merged, decision("z2", ControlFact.Type.CANNOT_LINK, pair, last.plusSeconds(2)), last);
            List<Told> undone = with(merged, decision("z2", ControlFact.Type.RETRACT, pair, last.plusSeconds(2)), last);

            RegionsInMemory store = replay(stream, seed);
            store.take(merged.getLast().facts(), last);
            store.take(apart.getLast().facts(), last);

            assertThat(batch(apart)).as("seed %d", seed).isEqualTo(before);
            assertThat(undated(persons(store))).as("seed %d", seed).isEqualTo(undated(before));
            if (facts(stream).controls().values().stream()
                    .noneMatch(it -> it.pair().filter(pair::equals).isPresent())) {
                assertThat(batch(undone)).as("seed %d", seed).isEqualTo(before);
            }
        });
    }

    /** Each name is claimed by a browser nobody ever signed in on, once alone and once with its device. */
    @Test
    void whom_a_browser_claims_to_be_is_as_before() {
        Claim thief = new Claim("device_id", "thief", Claim.Role.SELF, false);
        LongStream.range(0, STREAMS).parallel().forEach(seed -> {
            List<Told> stream = Lives.random(seed, length(seed));
            Map<Set<Identifier>, ResolvedPerson> before =
                    batch(stream).stream().collect(Collectors.toMap(ResolvedPerson::identifiers, Function.identity()));
            for (ResolvedPerson after : batch(Lives.robbed(stream, thief))) {
                Set<Identifier> names = new HashSet<>(after.identifiers());
                names.remove(thief.identifier());
                ResolvedPerson victim = before.get(names);
                if (victim != null) {
                    assertUnharmed(victim, after, seed);
                }
            }
        });
    }

    private static void assertUnharmed(ResolvedPerson before, ResolvedPerson after, long seed) {
        assertThat(granted(before)).as("seed %d", seed).containsAll(granted(after));
        before.traits().forEach((name, trait) -> {
            if (!trait.source().equals("web-shop")) {
                assertThat(after.traits()).as("seed %d", seed).containsEntry(name, trait);
            }
        });
    }

    private static List<String> granted(ResolvedPerson person) {
        return person.consents().stream()
                .filter(Consent::granted)
                .map(it -> it.purpose() + " at " + it.contactPoint())
                .toList();
    }

    /** Most are short, so that many different ones are seen; some are long, so that limits meet. */
    private static int length(long seed) {
        return seed % 17 == 0 ? LONG_LENGTH : LENGTH + (int) (seed % 9);
    }

    private static void assertWithinLimits(ResolvedPerson person) {
        person.identifiers().stream()
                .collect(Collectors.groupingBy(Identifier::namespace, Collectors.counting()))
                .forEach((namespace, count) -> assertThat(count)
                        .as(namespace)
                        .isLessThanOrEqualTo(SETTINGS.namespaces()
                                .find(namespace)
                                .map(Namespace::maxPerPerson)
                                .orElseThrow()
                                .orElseThrow()));
    }

    private static Pair strangers(Set<ResolvedPerson> persons, Random dice) {
        List<ResolvedPerson> all = new ArrayList<>(persons);
        all.sort(Comparator.comparing(person -> key(person)));
        Collections.shuffle(all, dice);
        return Pair.of(any(all.get(0)), any(all.get(1)));
    }

    private static Identifier any(ResolvedPerson person) {
        return person.identifiers().stream().min(Pair.ORDER).orElseThrow();
    }

    private static String key(ResolvedPerson person) {
        return any(person).key();
    }

    private static Facts decision(String id, ControlFact.Type type, Pair pair, Instant at) {
        return Facts.of(new ControlFact(id, type, pair.a(), pair.b(), at, "admin", "test"));
    }

    private static List<Told> with(List<Told> stream, Facts more, Instant at) {
        List<Told> all = new ArrayList<>(stream);
        all.add(new Told(more, at));
        return all;
    }

    private static Facts facts(List<Told> stream) {
        return stream.stream().map(Told::facts).reduce(Facts.NONE, Facts::join);
    }

    static Set<ResolvedPerson> batch(List<Told> stream) {
        Instant asOf = stream.stream()
                .map(Told::received)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return Resolution.persons(facts(stream), SETTINGS, asOf);
    }

    static RegionsInMemory replay(List<Told> told, long seed) {
        Random dice = new Random(seed);
        RegionsInMemory store = new RegionsInMemory(SETTINGS);
        for (Told one : told) {
            store.take(one.facts(), one.received());
            if (dice.nextInt(3) == 0) {
                store.lookAtWhatIsDue();
            }
        }
        store.lookAtWhatIsDue();
        return store;
    }

    static List<Told> shuffled(List<Told> stream, long seed) {
        Random dice = new Random(seed);
        List<Told> told = new ArrayList<>(stream);
        stream.stream().filter(_ -> dice.nextInt(4) == 0).forEach(told::add);
        Collections.shuffle(told, dice);
        return told;
    }

    static Set<ResolvedPerson> persons(RegionsInMemory store) {
        return store.living().stream().map(ReplayTest::resolved).collect(Collectors.toSet());
    }

    static Set<ResolvedPerson> undated(Set<ResolvedPerson> persons) {
        return persons.stream().map(ReplayTest::undated).collect(Collectors.toSet());
    }
}
