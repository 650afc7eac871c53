package io.bearhug.decision.edge.kafka;

import io.bearhug.contracts.Decision;
import io.bearhug.contracts.Outcome;
import io.bearhug.contracts.Topic;
import io.bearhug.decision.arbitration.Decisions;
import io.bearhug.decision.outcomes.Outcomes;
import io.bearhug.support.kafka.Publisher;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Decisions and outcomes to their topics. */
@ApplicationScoped
class KafkaStreams implements Decisions, Outcomes {

    private final Publisher publisher;

    KafkaStreams(Publisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public Uni<Void> publish(Decision decision) {
        var key = Objects.requireNonNullElse(decision.personId(), decision.fragment());
        return publisher.publish(Topic.DECISIONS, key, "decision", decision.decisionId(), decision);
    }

    @Override
    public Uni<Void> publish(Outcome outcome) {
        return publisher.publish(Topic.OUTCOMES, outcome.fragment(), "outcome", outcome.id(), outcome);
    }
}
