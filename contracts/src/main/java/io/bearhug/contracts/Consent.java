package io.bearhug.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One decision of a person about what we may do.
 *
 * @param purpose id of the purpose
 * @param channel the channel it is about, null for all channels
 * @param contactPoint key of the contact point it is about ({@code namespace:value}), null for all of the person's
 * @param granted yes or no
 * @param at when it was decided
 * @param source who recorded it
 */
public record Consent(
        String purpose,
        @Nullable String channel,
        @Nullable String contactPoint,
        boolean granted,
        Instant at,
        String source) {}
