package io.bearhug.delivery.permission;

import com.fasterxml.jackson.annotation.JsonValue;
import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Decision.Outbound;
import io.bearhug.delivery.people.ContactPoint;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An address that may not be contacted.
 *
 * @param contactPoint {@code namespace:value}
 * @param channel email, push …
 * @param purpose what it may not be contacted for, null for anything
 * @param cause why
 * @param at since when
 */
public record Suppression(
        String contactPoint, String channel, @Nullable String purpose, Cause cause, Instant at) {

    /** Why an address is suppressed. */
    public enum Cause {
        /** There is no such address. */
        ADDRESS("address"),
        /** They said no by one click. */
        UNSUBSCRIBED("unsubscribed");

        private final String text;

        Cause(String text) {
            this.text = text;
        }

        /** As it is stored. */
        @JsonValue
        public String text() {
            return text;
        }

        /** The cause stored so. */
        public static Cause of(String text) {
            return Arrays.stream(values())
                    .filter(cause -> cause.text.equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("stored causes are of the closed list: " + text));
        }
    }

    /** Whether it forbids a message to an address of a person who has the suppressed one, whatever was agreed to. */
    boolean forbids(Outbound outbound, ContactPoint to) {
        return switch (cause) {
            case ADDRESS -> contactPoint.equals(to.key());
            case UNSUBSCRIBED ->
                purpose == null && outbound.purpose() == null && !"transactional".equals(outbound.contactClass());
        };
    }

    /**
     * A no by one click, in the words of consent. It is about all addresses of whoever clicked: nobody who says no to a mail means
     * that the next one should go to another of their addresses. A newer yes to the same channel, or to one address on it, lifts it.
     */
    Optional<Consent> asConsent() {
        return purpose == null
                ? Optional.empty()
                : Optional.of(new Consent(purpose, channel, null, false, at, "unsubscribe"));
    }
}
