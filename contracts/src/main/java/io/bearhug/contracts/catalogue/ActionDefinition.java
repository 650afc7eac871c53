package io.bearhug.contracts.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bearhug.contracts.Lists;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something we could do for a person.
 *
 * @param id stable
 * @param name for the console
 * @param kind offer, message, question …
 * @param contactClass transactional, service or marketing; written {@code class}
 * @param purpose the consent it needs; null if it needs none
 * @param serves need it helps with
 * @param eligibility may they have it? CEL
 * @param applicability does it make sense now? CEL
 * @param suitability is it in their interest? CEL
 * @param on moments that may trigger it outbound; empty = only when asked
 * @param after what it follows
 * @param asks question it asks
 * @param success what the person gets done by it
 * @param value of a success
 * @param cost of one contact, in the value's currency
 * @param expected the marketer's prior of success
 * @param lever business weight
 * @param caps on this action
 * @param cooldown by reaction: accepted, dismissed, ignored, notNow, lessLikeThis …
 * @param excludes actions that may not follow or stand beside it
 * @param valid from and until
 * @param explore whether chance may choose it
 * @param recommend items it fills in
 * @param treatments its forms
 */
public record ActionDefinition(
        String id,
        @Nullable Text name,
        @Nullable Kind kind,
        @JsonProperty("class") @Nullable ContactClass contactClass,
        @Nullable String purpose,
        @Nullable String serves,
        @Nullable String eligibility,
        @Nullable String applicability,
        @Nullable String suitability,
        List<String> on,
        @Nullable After after,
        @Nullable String asks,
        @Nullable EventPattern success,
        @Nullable Value value,
        @Nullable Double cost,
        @Nullable Expected expected,
        @Nullable Lever lever,
        List<Cap> caps,
        Map<String, Duration> cooldown,
        List<String> excludes,
        @Nullable Valid valid,
        @Nullable Boolean explore,
        @Nullable Recommend recommend,
        List<TreatmentDefinition> treatments) {

    public ActionDefinition {
        on = Lists.copy(on);
        caps = Lists.copy(caps);
        cooldown = Lists.copy(cooldown);
        excludes = Lists.copy(excludes);
        treatments = Lists.copy(treatments);
    }

    /** What kind of help it is. */
    public enum Kind {
        @JsonProperty("offer")
        OFFER,
        @JsonProperty("message")
        MESSAGE,
        @JsonProperty("question")
        QUESTION,
        @JsonProperty("reminder")
        REMINDER,
        @JsonProperty("recommendation")
        RECOMMENDATION,
        @JsonProperty("service")
        SERVICE,
        @JsonProperty("gesture")
        GESTURE,
        @JsonProperty("handover")
        HANDOVER
    }

    /** How the contact is seen by law and by the person. */
    public enum ContactClass {
        @JsonProperty("transactional")
        TRANSACTIONAL,
        @JsonProperty("service")
        SERVICE,
        @JsonProperty("marketing")
        MARKETING
    }

    /** This action follows an outcome of another. */
    public record After(
            String action, String outcome, @Nullable Duration within) {}

    /**
     * What a success is worth.
     *
     * @param business margin
     * @param person worth to the person, in the same unit; 0 or less never wins
     * @param currency ISO 4217
     */
    public record Value(
            @Nullable Double business,
            @Nullable Double person,
            @Nullable String currency) {}

    /**
     * What the marketer expects before anything was learned.
     *
     * @param success probability of success per contact
     * @param trust how many contacts of evidence that is worth
     */
    public record Expected(
            @Nullable Double success, @Nullable Double trust) {}

    /** Business weight, dated and owned. */
    public record Lever(
            double factor,
            @Nullable Instant until,
            @Nullable String owner) {}

    /** When it may be used. */
    public record Valid(@Nullable Instant from, @Nullable Instant until) {}

    /** Items the action fills in. */
    public record Recommend(
            @Nullable String from,
            @Nullable String where,
            @Nullable String by,
            @Nullable Integer count,
            @Nullable Duration repeatAfter) {}
}
