package io.bearhug.decision.edge.kafka;

import io.bearhug.contracts.Event;
import io.bearhug.contracts.Json;
import io.bearhug.contracts.Moment;
import io.bearhug.contracts.Outcome;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.Topic;
import io.bearhug.decision.appointments.AppointmentRounds;
import io.bearhug.decision.erasure.EraseDecisions;
import io.bearhug.decision.history.DecisionLog;
import io.bearhug.decision.learning.Learning;
import io.bearhug.decision.learning.LearningRounds;
import io.bearhug.decision.liking.HearLikings;
import io.bearhug.decision.liking.LearnLikings;
import io.bearhug.decision.moments.AnswerMoment;
import io.bearhug.decision.outcomes.RecordOutcome;
import io.bearhug.support.erasure.Erasures;
import io.bearhug.support.erasure.ReapplyErasures;
import io.bearhug.support.kafka.LoopSpec;
import io.bearhug.support.kafka.PoisonRecord;
import io.bearhug.support.kafka.RecordLoops;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What this service reads: moments to answer, outcomes of deliveries, its own decisions for the log, all outcomes and events for what they teach
 * and for reports, what people took and who they are, and erasures.
 */
@ApplicationScoped
class Readers {

    /** A decision itself is readable at once; lists and reports may lag behind by this. */
    private static final Duration LOG_WAIT = Duration.ofMillis(200);

    private final RecordLoops loops;
    private final AnswerMoment answerMoment;
    private final RecordOutcome recordOutcome;
    private final Learning learning;
    private final LearningRounds rounds;
    private final HearLikings likings;
    private final LearnLikings learnLikings;
    private final FactReaders facts;
    private final AppointmentRounds appointments;
    private final EraseDecisions erase;
    private final Erasures erasures;
    private final ReapplyErasures again;

    Readers(
            RecordLoops loops,
            AnswerMoment answerMoment,
            RecordOutcome recordOutcome,
            Learning learning,
            LearningRounds rounds,
            HearLikings likings,
            LearnLikings learnLikings,
            FactReaders facts,
            AppointmentRounds appointments,
            EraseDecisions erase,
            Erasures erasures,
            ReapplyErasures again) {
        this.loops = loops;
        this.answerMoment = answerMoment;
        this.recordOutcome = recordOutcome;
        this.learning = learning;
        this.rounds = rounds;
        this.likings = likings;
        this.learnLikings = learnLikings;
        this.facts = facts;
        this.appointments = appointments;
        this.erase = erase;
        this.erasures = erasures;
        this.again = again;
    }

    /** Nothing is read into a store that may have been put back with forgotten people in it. */
    void onStart(@Observes StartupEvent start) {
        again.before("decision-restored", erase, this::read);
        var _ = erasures.hear("decision-erasures", erase::erase);
    }

    private void read() {
        var _ = loops.startEach(LoopSpec.shared("decision-moments", Topic.MOMENTS), this::moment);
        var _ = loops.startEach(LoopSpec.shared("decision-outcomes", Topic.OUTCOMES), this::outcome);
        var _ = loops.start(LoopSpec.shared("decision-log", Topic.DECISIONS).gathering(LOG_WAIT), this::decisions);
        var _ = loops.start(LoopSpec.shared("decision-lessons", Topic.OUTCOMES).gathering(LOG_WAIT), this::lessons);
        var _ = loops.start(LoopSpec.shared("decision-successes", Topic.EVENTS).gathering(LOG_WAIT), this::successes);
        var _ = loops.start(LoopSpec.shared("decision-likes", Topic.EVENTS).gathering(LOG_WAIT), this::taken);
        var _ = loops.start(LoopSpec.shared("decision-likers", Topic.PERSONS).gathering(LOG_WAIT), this::persons);
        rounds.start();
        learnLikings.start();
        facts.start();
        appointments.start();
    }

    private Uni<Void> moment(ConsumerRecord<String, byte[]> event) {
        var moment = read(event, Moment.class);
        return erase.unlessForgotten(
                moment.personId(), moment.fragment(), moment.at(), () -> answerMoment.answer(moment));
    }

    /** Outcomes without a delivery are reports that this service took in itself. */
    private Uni<Void> outcome(ConsumerRecord<String, byte[]> event) {
        var outcome = read(event, Outcome.class);
        return outcome.deliveryId() == null ? Uni.createFrom().voidItem() : recordOutcome.hear(outcome);
    }

    private Uni<Void> decisions(TopicPartition partition, List<ConsumerRecord<String, byte[]>> events) {
        return erase.keep(events.stream().map(Readers::entry).toList());
    }

    private Uni<Void> lessons(TopicPartition partition, List<ConsumerRecord<String, byte[]>> events) {
        return learning.isOn()
                ? learning.heard(
                        events.stream().map(event -> read(event, Outcome.class)).toList())
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> successes(TopicPartition partition, List<ConsumerRecord<String, byte[]>> events) {
        return learning.isOn()
                ? learning.happened(
                        events.stream().map(event -> read(event, Event.class)).toList())
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> taken(TopicPartition partition, List<ConsumerRecord<String, byte[]>> events) {
        return likings.happened(
                events.stream().map(event -> read(event, Event.class)).toList());
    }

    /** A compacted topic has records that say that there is nothing. */
    private Uni<Void> persons(TopicPartition partition, List<ConsumerRecord<String, byte[]>> events) {
        return likings.known(events.stream()
                .filter(event -> event.value() != null)
                .map(event -> read(event, Person.class))
                .toList());
    }

    private static DecisionLog.Entry entry(ConsumerRecord<String, byte[]> event) {
        var head = read(event, DecisionLog.Head.class);
        if (Stream.of(head.decisionId(), head.fragment(), head.client(), head.at(), head.catalogue())
                        .anyMatch(Objects::isNull)
                || head.answers().stream().anyMatch(answer -> answer.outcome() == null)) {
            throw new PoisonRecord(event, "not a decision");
        }
        return new DecisionLog.Entry(head, new String(event.value(), StandardCharsets.UTF_8));
    }

    static <T> T read(ConsumerRecord<String, byte[]> event, Class<T> type) {
        try {
            T value = event.value() == null ? null : Json.mapper().readValue(event.value(), type);
            if (value == null) {
                throw new PoisonRecord(event, "no value");
            }
            return value;
        } catch (IOException e) {
            throw new PoisonRecord(event, "not a " + type.getSimpleName(), e);
        }
    }
}
