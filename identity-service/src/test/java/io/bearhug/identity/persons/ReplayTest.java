package io.bearhug.identity.persons;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.Person.PersonFragment;
import io.bearhug.contracts.Trait;
import io.bearhug.identity.Streams;
import io.bearhug.identity.facts.EventFacts;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.graph.GraphSettings;
import io.bearhug.support.identifiers.Namespaces;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The same events in any order, any number of times, all at once or one by one, give the same persons. */
class ReplayTest {

    private static final Namespaces NAMESPACES = Namespaces.defaults();
    private static final GraphSettings SETTINGS = GraphSettings.of(NAMESPACES);
    private static final EventFacts READER = new EventFacts(NAMESPACES);
    private static final int STREAMS = 30;
    private static final int REPLAYS = 8;
    private static final int INCREMENTAL_REPLAYS = 2;

    @Test
    void any_order_and_any_repetition_gives_the_same_persons() {
        for (long seed = 0; seed < STREAMS; seed++) {
            List<Event> stream = Streams.random(seed, 30);
            Set<ResolvedPerson> expected = Resolution.persons(facts(stream), SETTINGS, Streams.START);
            for (int replay = 0; replay < REPLAYS; replay++) {
                assertThat(Resolution.persons(facts(shuffled(stream, replay)), SETTINGS, Streams.START))
                        .as("seed %d, replay %d", seed, replay)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void one_by_one_gives_what_all_at_once_gives() {
        for (long seed = 0; seed < STREAMS; seed++) {
            List<Event> stream = Streams.random(seed, 30);
            Set<ResolvedPerson> expected = withoutTimes(Resolution.persons(facts(stream), SETTINGS, Streams.START));
            for (int replay = 0; replay < INCREMENTAL_REPLAYS; replay++) {
                RegionsInMemory store = new RegionsInMemory(SETTINGS);
                shuffled(stream, replay).forEach(event -> store.take(READER.of(event)));
                assertThat(withoutTimes(persons(store)))
                        .as("seed %d, replay %d", seed, replay)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void versions_have_no_gaps_moves_only_grow_and_a_second_replay_changes_nothing() {
        for (long seed = 0; seed < STREAMS; seed++) {
            List<Event> stream = Streams.random(seed, 30);
            RegionsInMemory store = new RegionsInMemory(SETTINGS);
            stream.forEach(event -> store.take(READER.of(event)));
            int published = store.published().size();

            shuffled(stream, 1).forEach(event -> store.take(READER.of(event)));

            assertThat(store.published()).hasSize(published);
            assertGapless(store.published());
            assertMovesGrow(store.published());
            assertReadersAgree(store);
        }
    }

    static void assertGapless(List<Person> published) {
        Map<String, Long> versions = new HashMap<>();
        published.forEach(person -> {
            assertThat(person.version()).isEqualTo(versions.getOrDefault(person.id(), 0L) + 1);
            versions.put(person.id(), person.version());
        });
    }

    static void assertMovesGrow(List<Person> published) {
        Map<Identifier, Long> moves = new HashMap<>();
        Map<Identifier, String> owners = new HashMap<>();
        published.forEach(person -> person.identifiers().forEach(name -> {
            long last = moves.getOrDefault(name.identifier(), 0L);
            boolean same = person.id().equals(owners.get(name.identifier()));
            assertThat(name.move()).isGreaterThanOrEqualTo(same ? last : last + 1);
            moves.put(name.identifier(), name.move());
            owners.put(name.identifier(), person.id());
        }));
    }

    /** A reader of the topic that keeps the newest move of each identifier knows the same owners as the store. */
    static void assertReadersAgree(RegionsInMemory store) {
        Map<Identifier, Person.PersonIdentifier> newest = new HashMap<>();
        Map<Identifier, String> owners = new HashMap<>();
        store.published().forEach(person -> person.identifiers().forEach(name -> {
            Person.PersonIdentifier known = newest.get(name.identifier());
            if (known == null || name.move() >= known.move()) {
                newest.put(name.identifier(), name);
                owners.put(name.identifier(), person.id());
            }
        }));
        assertThat(owners)
                .isEqualTo(store.belongings().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, e -> e.getValue().person())));
    }

    private static Facts facts(List<Event> events) {
        return events.stream().map(READER::of).reduce(Facts.NONE, Facts::join);
    }

    private static List<Event> shuffled(List<Event> stream, long seed) {
        Random dice = new Random(seed);
        List<Event> events = new ArrayList<>(stream);
        stream.stream().filter(_ -> dice.nextInt(4) == 0).forEach(events::add);
        Collections.shuffle(events, dice);
        return events;
    }

    private static Set<ResolvedPerson> persons(RegionsInMemory store) {
        return store.living().stream().map(ReplayTest::resolved).collect(Collectors.toSet());
    }

    /** A snapshot without what depends on the order of things. */
    static ResolvedPerson resolved(Person person) {
        return new ResolvedPerson(
                person.identifiers().stream()
                        .map(Person.PersonIdentifier::identifier)
                        .collect(Collectors.toSet()),
                person.traits(),
                person.consents(),
                person.fragments(),
                new Others(person.relations(), person.occasions(), person.households()));
    }

    private static Set<ResolvedPerson> withoutTimes(Set<ResolvedPerson> persons) {
        return persons.stream().map(ReplayTest::undated).collect(Collectors.toSet());
    }

    /** A snapshot may date a repeated word a little back; what it says, and when somebody said no, is exact. */
    static ResolvedPerson undated(ResolvedPerson person) {
        return new ResolvedPerson(
                person.identifiers(),
                person.traits().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, it -> undated(it.getValue()))),
                person.consents().stream().map(ReplayTest::undated).toList(),
                person.fragments().stream()
                        .sorted(Comparator.comparing(PersonFragment::toString))
                        .toList(),
                person.others());
    }

    private static Trait undated(Trait it) {
        return new Trait(it.value(), it.kind(), it.source(), Instant.EPOCH, it.purposes(), it.keptUntil());
    }

    private static Consent undated(Consent it) {
        return it.granted()
                ? new Consent(it.purpose(), it.channel(), it.contactPoint(), true, Instant.EPOCH, it.source())
                : it;
    }
}
