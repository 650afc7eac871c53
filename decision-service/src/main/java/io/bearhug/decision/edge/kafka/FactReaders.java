package io.bearhug.decision.edge.kafka;

import io.bearhug.contracts.Outcome;
import io.bearhug.contracts.Topic;
import io.bearhug.decision.reporting.FactStore.Presence;
import io.bearhug.decision.reporting.KeepFacts;
import io.bearhug.decision.reporting.Recorded;
import io.bearhug.decision.reporting.TidyFacts;
import io.bearhug.support.kafka.LoopSpec;
import io.bearhug.support.kafka.PoisonRecord;
import io.bearhug.support.kafka.RecordLoops;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads for reports; nobody waits for them, so they take much at once. */
@ApplicationScoped
class FactReaders {

    private static final Duration WAIT = Duration.ofSeconds(1);

    private final RecordLoops loops;
    private final KeepFacts facts;
    private final TidyFacts tidying;

    FactReaders(RecordLoops loops, KeepFacts facts, TidyFacts tidying) {
        this.loops = loops;
        this.facts = facts;
        this.tidying = tidying;
    }

    /** What of an event is asked here. */
    record Happened(@Nullable String fragment, @Nullable Instant time) {}

    void start() {
        var _ = loops.start(
                LoopSpec.shared("decision-report-decisions", Topic.DECISIONS).gathering(WAIT),
                (_, events) ->
                        facts.decided(events.stream().map(FactReaders::decision).toList()));
        var _ = loops.start(
                LoopSpec.shared("decision-report-outcomes", Topic.OUTCOMES).gathering(WAIT),
                (_, events) -> facts.heard(events.stream()
                        .map(event -> Readers.read(event, Outcome.class))
                        .toList()));
        var _ = loops.start(
                LoopSpec.shared("decision-report-events", Topic.EVENTS).gathering(WAIT),
                (_, events) -> facts.happened(
                        events.stream().map(FactReaders::presence).toList()));
        tidying.start();
    }

    private static Recorded decision(ConsumerRecord<String, byte[]> event) {
        var decision = Readers.read(event, Recorded.class);
        var isWhole = Stream.of(decision.decisionId(), decision.fragment(), decision.client(), decision.at())
                        .allMatch(Objects::nonNull)
                && decision.answers().stream()
                        .allMatch(answer -> answer.placement() != null
                                && answer.outcome() != null
                                && (answer.why() == null
                                        || answer.why().notOthers().stream()
                                                .allMatch(it -> it.action() != null && it.stage() != null)))
                && decision.needs().stream().allMatch(it -> it.id() != null && it.state() != null);
        if (!isWhole) {
            throw new PoisonRecord(event, "not a decision");
        }
        return decision;
    }

    private static Presence presence(ConsumerRecord<String, byte[]> event) {
        var happened = Readers.read(event, Happened.class);
        if (happened.fragment() == null || happened.time() == null) {
            throw new PoisonRecord(event, "not an event");
        }
        return new Presence(happened.fragment(), happened.time());
    }
}
