package io.bearhug.context.edge.kafka;

import io.bearhug.context.activity.WatchActivity;
import io.bearhug.context.erasure.EraseContext;
import io.bearhug.context.fold.Arrived;
import io.bearhug.context.forgetting.ForgetVisits;
import io.bearhug.context.moments.KeepCalendars;
import io.bearhug.context.moments.RecogniseMoments;
import io.bearhug.context.notes.CurrentLens;
import io.bearhug.context.notes.Note;
import io.bearhug.context.people.FollowPerson;
import io.bearhug.context.rebuild.KeepUp;
import io.bearhug.context.rebuild.WatchStore;
import io.bearhug.context.view.TroubleSigns;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Outcome;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.Topic;
import io.bearhug.support.erasure.Erasures;
import io.bearhug.support.kafka.AssignmentListener;
import io.bearhug.support.kafka.LoopSpec;
import io.bearhug.support.kafka.RecordLoop;
import io.bearhug.support.kafka.RecordLoops;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads events, outcomes, persons and erasures. Events and outcomes wait until the catalogue by which they are read is there. */
@ApplicationScoped
class Readers {

    /** Who reads events, and who reads outcomes. */
    static final String EVENTS = "context-events";

    static final String OUTCOMES = "context-outcomes";

    private final RecordLoops loops;
    private final KeepUp keepUp;
    private final WatchStore watchStore;
    private final FollowPerson followPerson;
    private final RecogniseMoments recogniseMoments;
    private final KeepCalendars keepCalendars;
    private final WatchActivity watchActivity;
    private final ForgetVisits forgetVisits;
    private final Erasures erasures;
    private final EraseContext eraseContext;
    private final CurrentLens lens;
    private final Timer time;

    Readers(
            RecordLoops loops,
            KeepUp keepUp,
            WatchStore watchStore,
            FollowPerson followPerson,
            RecogniseMoments recogniseMoments,
            KeepCalendars keepCalendars,
            WatchActivity watchActivity,
            ForgetVisits forgetVisits,
            Erasures erasures,
            EraseContext eraseContext,
            CurrentLens lens,
            MeterRegistry meters) {
        this.loops = loops;
        this.keepUp = keepUp;
        this.watchStore = watchStore;
        this.followPerson = followPerson;
        this.recogniseMoments = recogniseMoments;
        this.keepCalendars = keepCalendars;
        this.watchActivity = watchActivity;
        this.forgetVisits = forgetVisits;
        this.erasures = erasures;
        this.eraseContext = eraseContext;
        this.lens = lens;
        this.time = Timer.builder("bearhug.context.fold")
                .description("Time to fold a batch of facts, from read to stored")
                .publishPercentileHistogram()
                .register(meters);
    }

    void onStart(@Observes @Priority(300) StartupEvent start) {
        var _ = loops.start(LoopSpec.shared("context-persons", Topic.PERSONS), this::persons);
        var events = loops.start(LoopSpec.shared(EVENTS, Topic.EVENTS).telling(new Watching(watchStore)), this::events);
        var _ = erasures.hear(
                "context-erasures", erasure -> watchStore.awaitWhole().chain(() -> eraseContext.erase(erasure)));
        var outcomes = loops.start(LoopSpec.shared(OUTCOMES, Topic.OUTCOMES), this::outcomes);
        var waiting = List.of(events, outcomes);
        waiting.forEach(RecordLoop::pause);
        lens.whenLoaded(() -> begin(waiting));
    }

    /** Whose events this instance reads, it looks after. */
    private record Watching(WatchStore watchStore) implements AssignmentListener {
        @Override
        public void assigned(Collection<TopicPartition> partitions) {
            watchStore.gain(numbers(partitions));
        }

        @Override
        public void revoked(Collection<TopicPartition> partitions) {
            watchStore.lose(numbers(partitions));
        }

        private static List<Integer> numbers(Collection<TopicPartition> partitions) {
            return partitions.stream().map(TopicPartition::partition).toList();
        }
    }

    private static void begin(List<RecordLoop> loops) {
        loops.forEach(RecordLoop::resume);
    }

    private Uni<Void> events(TopicPartition partition, List<ConsumerRecord<String, byte[]>> records) {
        var facts = records.stream().map(Facts::event).toList();
        return fold(facts)
                .chain(() -> forgetVisits.happened(fragments(facts)))
                .chain(() -> recogniseMoments.after(names(facts)))
                .chain(() -> watchActivity.saw(events(facts)));
    }

    private Uni<Void> outcomes(TopicPartition partition, List<ConsumerRecord<String, byte[]>> records) {
        var facts = records.stream().map(Facts::outcome).toList();
        return fold(facts)
                .chain(() -> forgetVisits.happened(fragments(facts)))
                .chain(() -> recogniseMoments.after(complaints(facts)));
    }

    private Uni<Void> persons(TopicPartition partition, List<ConsumerRecord<String, byte[]>> records) {
        var people = records.stream()
                .filter(record -> record.value() != null)
                .map(record -> Facts.read(record, Person.class))
                .toList();
        return followPerson
                .take(people)
                .chain(() -> forgetVisits.changed(people))
                .chain(() -> keepCalendars.changed(people));
    }

    private static Set<String> fragments(List<Arrived> facts) {
        return facts.stream().map(it -> it.fact().fragment()).collect(Collectors.toSet());
    }

    private Uni<Void> fold(List<Arrived> facts) {
        long start = System.nanoTime();
        return keepUp.fold(facts, lens.current())
                .invoke(() -> time.record(System.nanoTime() - start, TimeUnit.NANOSECONDS));
    }

    private static List<Event> events(List<Arrived> facts) {
        return facts.stream()
                .map(Arrived::fact)
                .<Event>mapMulti((fact, next) -> {
                    if (fact instanceof Arrived.Happened(var event)) {
                        next.accept(event);
                    }
                })
                .toList();
    }

    /** Of outcomes, only complaints can make a moment come. */
    private static Map<String, Set<String>> complaints(List<Arrived> facts) {
        var complaints = new HashMap<String, Set<String>>();
        for (var arrived : facts) {
            if (arrived.fact() instanceof Arrived.CameOf(var outcome) && outcome.type() == Outcome.Type.COMPLAINED) {
                complaints.put(outcome.fragment(), Set.of(TroubleSigns.COMPLAINED));
            }
        }
        return complaints;
    }

    /** Names of the events by fragment; also of those folded in before: a crash may have come between. */
    private static Map<String, Set<String>> names(List<Arrived> facts) {
        var names = new HashMap<String, Set<String>>();
        for (var arrived : facts) {
            if (arrived.fact() instanceof Arrived.Happened(var event)) {
                names.computeIfAbsent(event.fragment(), _ -> new HashSet<>()).add(Note.kindOf(event));
            }
        }
        return names;
    }
}
