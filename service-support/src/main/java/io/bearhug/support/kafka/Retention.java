package io.bearhug.support.kafka;

import io.bearhug.contracts.Topic;
import java.time.Duration;

/** How long what was once published stays on disk at most. */
public final class Retention {

    /** A topic's file ends after a week at the latest (Kafka's segment.ms) and is only then old enough as a whole to be removed. */
    private static final Duration OPEN_FILE = Duration.ofDays(7);

    /** Kafka looks for what is to be removed every few minutes. */
    private static final Duration LOOK = Duration.ofHours(1);

    private Retention() {}

    /** How long a value of a topic stays; of a compacted one, after a newer value of its key has come. */
    public static Duration of(Topic topic) {
        Duration kept = TopicPlan.kept(topic).plus(LOOK);
        return switch (topic) {
            case EVENTS, MOMENTS, DECISIONS, OUTCOMES, ERASURES -> kept.plus(OPEN_FILE);
            case PERSONS, FRAGMENTS, CATALOGUE, MODELS -> kept;
        };
    }

    /** How long a dead letter stays. */
    public static Duration ofDeadLetters() {
        return TopicPlan.DEAD_LETTERS_KEPT.plus(OPEN_FILE).plus(LOOK);
    }
}
