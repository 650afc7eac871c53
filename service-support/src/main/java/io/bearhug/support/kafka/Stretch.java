package io.bearhug.support.kafka;

import io.bearhug.contracts.Topic;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * A part of a topic to be read once, up to what is there when reading begins.
 *
 * @param topic which
 * @param partition one of it; empty for all
 * @param from where to begin
 */
public record Stretch(Topic topic, OptionalInt partition, From from) {

    /** Where to begin. */
    public sealed interface From {
        /** With the first record there still is. */
        record Beginning() implements From {}

        /** With this offset, or the first that is there still. */
        record Offset(long offset) implements From {}

        /** With the first record written at this time or later; real time. */
        record Since(Instant time) implements From {}
    }

    /** All of a topic. */
    public static Stretch all(Topic topic, From from) {
        return new Stretch(topic, OptionalInt.empty(), from);
    }

    /** One partition of a topic. */
    public static Stretch of(Topic topic, int partition, From from) {
        return new Stretch(topic, OptionalInt.of(partition), from);
    }
}
