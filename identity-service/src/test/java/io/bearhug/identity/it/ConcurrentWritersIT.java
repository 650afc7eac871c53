package io.bearhug.identity.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Event;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.bearhug.identity.Streams;
import io.bearhug.identity.facts.EventFacts;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.graph.GraphSettings;
import io.bearhug.identity.persons.Others;
import io.bearhug.identity.persons.Persons;
import io.bearhug.identity.persons.Regions;
import io.bearhug.identity.persons.Resolution;
import io.bearhug.identity.persons.ResolveEvents;
import io.bearhug.identity.persons.ResolveFacts;
import io.bearhug.identity.persons.ResolvedPerson;
import io.bearhug.local.testing.TestServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sixteen writers that get in each other's way end where one writer would. */
@QuarkusTest
@RealServers
class ConcurrentWritersIT {

    private static final int WRITERS = 16;
    private static final int CROWDS = 10;
    private static final int BATCH = 30;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Inject
    ResolveFacts resolve;

    @Inject
    ResolveEvents resolveEvents;

    @Inject
    Regions regions;

    @Inject
    Persons persons;

    @Inject
    EventFacts reader;

    @Inject
    GraphSettings settings;

    @Test
    void sixteen_writers_equal_one() throws ExecutionException, InterruptedException {
        List<Event> stream = Streams.random(4711, 320);

        atOnce(stream, event -> resolve.resolve(reader.of(event)).await().atMost(PATIENCE));

        assertIsWhatOneWriterHadMadeOf(stream);
    }

    @Test
    void batches_of_sixteen_writers_equal_one() throws ExecutionException, InterruptedException {
        List<Event> stream = new ArrayList<>();
        for (int crowd = 0; crowd < CROWDS; crowd++) {
            stream.addAll(Streams.random(crowd, 60, TestServers.randomWord()));
        }
        Collections.shuffle(stream, new Random(4711));

        atOnce(batches(stream), batch -> resolveEvents.resolve(batch).await().atMost(PATIENCE));

        assertIsWhatOneWriterHadMadeOf(stream);
    }

    private static List<List<Event>> batches(List<Event> stream) {
        return IntStream.range(0, stream.size() / BATCH)
                .mapToObj(batch -> stream.subList(batch * BATCH, (batch + 1) * BATCH))
                .toList();
    }

    private void assertIsWhatOneWriterHadMadeOf(List<Event> stream) {
        Facts all = stream.stream().map(reader::of).reduce(Facts.NONE, Facts::join);
        assertThat(stored(all.nodes().keySet()))
                .isEqualTo(Resolution.persons(all, settings, asOf(all)).stream()
                        .map(ConcurrentWritersIT::inOrder)
                        .collect(Collectors.toSet()));
    }

    /** What lapses depends on the newest event that anybody sent to this database. */
    private Instant asOf(Facts all) {
        return regions.read(all.nodes().keySet()).await().atMost(PATIENCE).asOf();
    }

    private static <T> void atOnce(List<T> work, Consumer<T> write) throws ExecutionException, InterruptedException {
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> done = new ArrayList<>();
            work.forEach(one -> done.add(writers.submit(() -> write.accept(one))));
            for (Future<?> one : done) {
                var _ = one.get();
            }
        }
    }

    private Set<ResolvedPerson> stored(Set<Identifier> identifiers) {
        return identifiers.stream()
                .map(identifier -> persons.findBy(identifier).await().atMost(PATIENCE))
                .flatMap(Optional::stream)
                .map(ConcurrentWritersIT::resolved)
                .collect(Collectors.toSet());
    }

    private static ResolvedPerson resolved(Person person) {
        return new ResolvedPerson(
                person.identifiers().stream()
                        .map(Person.PersonIdentifier::identifier)
                        .collect(Collectors.toSet()),
                person.traits(),
                person.consents(),
                inOrder(person.fragments()),
                new Others(person.relations(), person.occasions(), person.households()));
    }

    private static List<Person.PersonFragment> inOrder(List<Person.PersonFragment> fragments) {
        return fragments.stream()
                .sorted(Comparator.comparing(Person.PersonFragment::toString))
                .toList();
    }

    private static ResolvedPerson inOrder(ResolvedPerson person) {
        return new ResolvedPerson(
                person.identifiers(), person.traits(), person.consents(), inOrder(person.fragments()), person.others());
    }
}
