package io.bearhug.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
 * @param since of a yes, from when on it has held without a break, as far as is known: an early one said again and again keeps its
 *     beginning. Null for a no, and where nobody worked it out: then it is {@code at}
 */
public record Consent(
        String purpose,
        @Nullable String channel,
        @Nullable String contactPoint,
        boolean granted,
        Instant at,
        String source,
        @Nullable Instant since) {

    /** A decision of which nothing but its own time is known. */
    public Consent(
            String purpose,
            @Nullable String channel,
            @Nullable String contactPoint,
            boolean granted,
            Instant at,
            String source) {
        this(purpose, channel, contactPoint, granted, at, source, null);
    }

    /** From when on the yes has held; when the no was said. */
    public Instant holdsFrom() {
        return since == null ? at : since;
    }

    /** Whether it is about the purpose as such: neither one channel nor one contact point. */
    @JsonIgnore
    public boolean isGeneral() {
        return channel == null && contactPoint == null;
    }
}
