package io.bearhug.support.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import java.util.Map;

/** What every loop of a service is made with. */
record LoopParts(
        Map<String, Object> kafka,
        KafkaSettings settings,
        TopicNames names,
        TopicCreator topics,
        DeadLetters deadLetters,
        KafkaState state,
        MeterRegistry meters,
        Vertx vertx) {}
