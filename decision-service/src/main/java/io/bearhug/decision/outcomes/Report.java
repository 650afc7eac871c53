package io.bearhug.decision.outcomes;

import io.bearhug.contracts.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a channel says became of an answer.
 *
 * @param decisionId which decision
 * @param placement which answer of it
 * @param type what became of it
 * @param at when; null for now
 * @param eventId the channel's id of the reaction; makes a retry harmless
 * @param value of a rating or an answer
 * @param text free words of the person
 */
public record Report(
        String decisionId,
        String placement,
        Outcome.Type type,
        @Nullable Instant at,
        @Nullable String eventId,
        @Nullable Object value,
        @Nullable String text) {}
