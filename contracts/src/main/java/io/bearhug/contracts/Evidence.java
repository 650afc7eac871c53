package io.bearhug.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that speaks for something.
 *
 * @param messageId of the event
 * @param name of the event
 * @param at when it happened
 * @param channel where
 * @param says what it was about, in short, such as the product's name; null if there is nothing to say
 * @param weight what it contributed when it was new
 */
public record Evidence(
        String messageId,
        @Nullable String name,
        Instant at,
        @Nullable String channel,
        @Nullable String says,
        double weight) {}
