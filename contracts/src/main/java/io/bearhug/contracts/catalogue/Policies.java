package io.bearhug.contracts.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bearhug.contracts.Lists;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What binds all actions.
 *
 * @param contact caps, quiet hours and pressure across channels
 * @param trouble what is still allowed while things go badly
 * @param silence what an act must beat
 * @param holdout people left alone to compare with
 * @param learning step per placement: rules, shadow, explore or full; unlisted = rules
 * @param guards rates that may not get worse
 * @param waiting what a better moment must be worth, and how long it is waited for
 */
public record Policies(
        @Nullable Contact contact,
        @Nullable Trouble trouble,
        @Nullable Silence silence,
        @Nullable Holdout holdout,
        Map<String, String> learning,
        Map<String, Double> guards,
        @JsonProperty("wait") @Nullable Waiting waiting) {

    /** No policy of the house: silence wins at a utility of 0 or less, nothing else binds. */
    public static final Policies DEFAULT = new Policies(null, null, null, null, Map.of(), Map.of(), null);

    public Policies {
        learning = Lists.copy(learning);
        guards = Lists.copy(guards);
    }

    /** Contact policy across all actions and channels. */
    public record Contact(
            List<Cap> caps,
            @Nullable QuietHours quietHours,
            @Nullable Pressure pressure) {
        public Contact {
            caps = Lists.copy(caps);
        }
    }

    /** No outbound message from {@code from} until {@code to}, in the person's zone; may cross midnight. */
    public record QuietHours(LocalTime from, LocalTime to) {}

    /** Each contact weighs 1 and halves with the half-life; {@code price} is its cost per unit in U. */
    public record Pressure(
            @Nullable Duration halfLife, @Nullable Double price) {}

    /** Above this level of trouble only the listed kinds of action are allowed. */
    public record Trouble(double above, List<String> allow) {
        public Trouble {
            allow = Lists.copy(allow);
        }
    }

    /** The utility an act must exceed. */
    public record Silence(double threshold) {}

    /** Share of people (0–1) marketing leaves alone, chosen by a stable hash with this salt. */
    public record Holdout(double share, String salt) {}

    /**
     * Waiting for a better moment; what is not said here is the engine's.
     *
     * @param discount what is left of an act's worth after an hour of waiting
     * @param atMost how long after a moment has come something may still be put off
     */
    public record Waiting(
            @Nullable Double discount, @Nullable Duration atMost) {}
}
