package io.bearhug.support.health;

import io.bearhug.support.kafka.KafkaState;
import io.bearhug.support.kafka.TopicCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the topics exist. Kafka away later is told but changes nothing: the service goes on with what it can do without.
 * Asks nobody; it reports what publishing and reading met.
 */
@Readiness
@ApplicationScoped
class KafkaReadiness implements HealthCheck {

    private final KafkaState state;
    private final TopicCreator topics;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    KafkaReadiness(KafkaState state, TopicCreator topics) {
        this.state = state;
        this.topics = topics;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("kafka")
                .status(topics.ready().isDone())
                .withData("reachable", !state.isMissingFor(PATIENCE))
                .build();
    }
}
