package io.bearhug.support.kafka;

import io.bearhug.contracts.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;

/** What each topic is made like: how many partitions, and how long or which records it keeps. */
final class TopicPlan {

    /** How long dead letters are kept. */
    static final Duration DEAD_LETTERS_KEPT = Duration.ofDays(14);

    private static final Duration COMPACTION_LAG = Duration.ofHours(24);

    /** As long as context-service keeps a fragment of which nothing more is heard. */
    private static final Duration FRAGMENTS_KEPT = Duration.ofDays(400);

    private final TopicNames names;
    private final TopicSettings settings;

    TopicPlan(TopicNames names, TopicSettings settings) {
        this.names = names;
        this.settings = settings;
    }

    NewTopic topic(Topic topic) {
        return new NewTopic(names.name(topic), partitions(topic), settings.replicas()).configs(keeps(topic));
    }

    NewTopic deadLetters(String name) {
        return new NewTopic(name, 1, settings.replicas()).configs(forDays(DEAD_LETTERS_KEPT));
    }

    /** Catalogue and models are read as a whole and in order, so they have one partition. */
    private int partitions(Topic topic) {
        return switch (topic) {
            case CATALOGUE, MODELS -> 1;
            case EVENTS, PERSONS, FRAGMENTS, MOMENTS, DECISIONS, OUTCOMES, ERASURES -> settings.partitions();
        };
    }

    private static Map<String, String> keeps(Topic topic) {
        return switch (topic) {
            case EVENTS, MOMENTS, DECISIONS, OUTCOMES, ERASURES -> forDays(kept(topic));
            case PERSONS, CATALOGUE, MODELS -> compacted("compact");
            case FRAGMENTS -> compactedForDays(FRAGMENTS_KEPT);
        };
    }

    /** How long a topic keeps a value; a compacted one, after a newer value of the same key has come. */
    static Duration kept(Topic topic) {
        return switch (topic) {
            case EVENTS -> Duration.ofDays(14);
            case MOMENTS -> Duration.ofDays(3);
            case DECISIONS, OUTCOMES -> Duration.ofDays(30);
            case ERASURES -> Duration.ofDays(90);
            case PERSONS, FRAGMENTS, CATALOGUE, MODELS -> COMPACTION_LAG;
        };
    }

    private static Map<String, String> compacted(String policy) {
        return Map.of("cleanup.policy", policy, "max.compaction.lag.ms", Long.toString(COMPACTION_LAG.toMillis()));
    }

    /** Newest values, and those only as long as what they are a copy of is kept. */
    private static Map<String, String> compactedForDays(Duration kept) {
        var config = new HashMap<>(compacted("compact,delete"));
        config.put("retention.ms", Long.toString(kept.toMillis()));
        return config;
    }

    private static Map<String, String> forDays(Duration kept) {
        return Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(kept.toMillis()));
    }
}
