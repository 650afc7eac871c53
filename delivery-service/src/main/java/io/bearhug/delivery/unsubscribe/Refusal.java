package io.bearhug.delivery.unsubscribe;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Outcome;
import io.bearhug.delivery.lifecycle.Outcomes;
import io.bearhug.delivery.lifecycle.Plan;
import io.bearhug.delivery.permission.Suppression;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that follows from a no by one click.
 *
 * @param deliveryId the message they had enough of
 * @param suppression holds here from this moment on
 * @param outcome is published
 * @param fact is told to identity-service; empty where the message rested on no purpose that could be refused
 */
public record Refusal(String deliveryId, Suppression suppression, Outcome outcome, Optional<Map<String, Object>> fact) {

    /** Clicks of one day are one click; a later one counts again, because they may have agreed again in between. */
    public LocalDate day() {
        return day(suppression.at());
    }

    /** Names the click. */
    public String id() {
        return id(deliveryId, day());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static String id(String deliveryId, LocalDate day) {
        return "unsubscribe-" + deliveryId + "-" + day;
    }

    /** The refusal of a message, at a time of the suite's clock. */
    public static Refusal of(Sent sent, Instant at) {
        Plan plan = sent.plan();
        String purpose = plan.outbound().purpose();
        Suppression suppression = new Suppression(
                sent.contactPoint(), plan.outbound().channel(), purpose, Suppression.Cause.UNSUBSCRIBED, at);
        return new Refusal(
                plan.deliveryId(),
                suppression,
                Outcomes.unsubscribed(plan, day(at), at),
                Optional.ofNullable(purpose).map(it -> fact(plan, it, at)));
    }

    /** An identify call of Segment's API that takes the consent back. Its messageId makes a retry harmless. */
    private static Map<String, Object> fact(Plan plan, String purpose, Instant at) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("messageId", id(plan.deliveryId(), day(at)));
        event.put("timestamp", at.toString());
        names(plan).forEach(name -> {
            switch (name.namespace()) {
                case "user_id" -> event.putIfAbsent("userId", name.value());
                case "anonymous_id" -> event.putIfAbsent("anonymousId", name.value());
                default -> {
                    // travels in the context below
                }
            }
        });
        event.put("context", context(plan, purpose));
        return event;
    }

    private static Map<String, Object> context(Plan plan, String purpose) {
        List<Map<String, Object>> others = names(plan).stream()
                .filter(it ->
                        !it.namespace().equals("user_id") && !it.namespace().equals("anonymous_id"))
                .map(it -> Map.<String, Object>of(
                        "namespace", it.namespace(), "value", it.value(), "role", "SELF", "verified", false))
                .toList();
        return Map.of(
                "channel",
                plan.outbound().channel(),
                "identifiers",
                others,
                "consent",
                Map.of("categoryPreferences", Map.of(purpose, false)));
    }

    /** The names the decision was asked with, so that the fact lands on the same fragment. */
    private static List<Identifier> names(Plan plan) {
        if (!plan.identifiers().isEmpty()) {
            return plan.identifiers();
        }
        int colon = plan.fragment().indexOf(':');
        return List.of(new Identifier(
                plan.fragment().substring(0, colon), plan.fragment().substring(colon + 1)));
    }
}
