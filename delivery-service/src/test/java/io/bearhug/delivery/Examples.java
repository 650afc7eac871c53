package io.bearhug.delivery;

import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Decision;
import io.bearhug.contracts.Decision.Answer;
import io.bearhug.contracts.Decision.Outbound;
import io.bearhug.contracts.Identifier;
import io.bearhug.delivery.lifecycle.Plan;
import io.bearhug.delivery.people.ContactPoint;
import io.bearhug.delivery.people.Recipient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One decision and one person, as most tests need them. */
public final class Examples {

    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    public static final String REASON = "Because you compared delivery costs twice – here they are, all in";

    private Examples() {}

    public static Outbound outbound(String channel, @Nullable String purpose) {
        return new Outbound(channel, purpose, "marketing", NOON, NOON.plus(Duration.ofHours(6)), "Europe/Berlin");
    }

    public static Answer answer(String placement, Outbound outbound, List<Map<String, Object>> blocks) {
        return new Answer(
                placement,
                Decision.Kind.ACT,
                null,
                "basket-help",
                "checkout",
                new Decision.Treatment("basket-help-mail", "mail", "Still looking?", blocks),
                null,
                List.of(new Decision.RecommendedItem(
                        "sku-9", "goes with your jacket", "Merino tee", Map.of("price", "29.90", "currency", "EUR"))),
                1.0,
                false,
                0.8,
                null,
                "res-1",
                "tok",
                REASON,
                null,
                outbound);
    }

    public static List<Map<String, Object>> blocks() {
        return List.of(
                Map.of("type", "headline", "text", "Your basket is waiting"),
                Map.of("type", "text", "text", "Delivery is free from 40 EUR.\nYou are at 38."),
                Map.of("type", "items"),
                Map.of("type", "button", "text", "To your basket", "url", "https://shop.example/basket"),
                Map.of("type", "reason"));
    }

    public static Decision decision(String id, Answer... answers) {
        return new Decision(
                id,
                "m-1",
                "moment:m-1",
                "p-1",
                "user_id:u-1",
                List.of(new Identifier("user_id", "u-1")),
                NOON,
                "email",
                "live",
                "v1",
                Map.of(),
                List.of(),
                new Decision.Group(false, Map.of()),
                List.of(answers),
                null);
    }

    public static Plan plan(Outbound outbound) {
        Answer answer = answer("channel:email", outbound, blocks());
        return new Plan("d-1", "p-1", "user_id:u-1", List.of(new Identifier("user_id", "u-1")), NOON, answer, outbound);
    }

    public static Plan plan() {
        return plan(outbound("email", "recommendations"));
    }

    public static Recipient mia(Consent... consents) {
        return new Recipient(
                "p-1",
                List.of(new ContactPoint("email", "mia@example.org", true, NOON)),
                List.of(consents),
                "Europe/Berlin",
                null);
    }

    public static Consent consent(@Nullable String channel, boolean granted, String at) {
        return new Consent("recommendations", channel, null, granted, Instant.parse(at), "shop");
    }
}
