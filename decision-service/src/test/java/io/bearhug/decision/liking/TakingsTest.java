package io.bearhug.decision.liking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.bearhug.contracts.Claim;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Trust;
import io.bearhug.decision.liking.Taken.How;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What events say of items taken. */
class TakingsTest {

    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

    @Test
    void anOrderIsForThemselvesUnlessItSaysOtherwise() {
        var products = List.of(Map.of("product_id", "tea"), Map.of("sku", 7), Map.of("name", "no id"), "nonsense");

        assertThat(taken("Order Completed", Map.of("products", products)))
                .extracting(Taken::item, Taken::how)
                .containsExactly(tuple("tea", How.BOUGHT), tuple("7", How.BOUGHT));
        assertThat(taken("Order Completed", Map.of("product_id", "tea")))
                .extracting(Taken::how)
                .containsExactly(How.BOUGHT);
    }

    @Test
    void whatIsWrappedHasACardOrGoesToSomebodyIsGiven() {
        assertThat(taken("Order Completed", Map.of("product_id", "tea", "gift_wrap", true)))
                .extracting(Taken::how)
                .containsExactly(How.GIVEN);
        assertThat(taken("Order Completed", Map.of("product_id", "tea", "gift_message", "For you")))
                .extracting(Taken::how)
                .containsExactly(How.GIVEN);
        assertThat(taken(
                        "Order Completed",
                        Map.of("product_id", "tea"),
                        List.of(new Claim("email", "kim@example.org", Claim.Role.RECIPIENT, false))))
                .extracting(Taken::how)
                .containsExactly(How.GIVEN);
        assertThat(taken(
                        "Order Completed",
                        Map.of(
                                "products",
                                List.of(Map.of("product_id", "tea", "gift_wrap", true), Map.of("sku", "a")))))
                .extracting(Taken::how)
                .containsExactly(How.GIVEN, How.BOUGHT);
    }

    @Test
    void whatIsRatedAndGivenBack() {
        assertThat(taken("Product Reviewed", Map.of("product_id", "tea", "rating", "4.5")))
                .extracting(Taken::how, Taken::rating)
                .containsExactly(tuple(How.RATED, 4.5));
        assertThat(taken("Order Refunded", Map.of("products", List.of(Map.of("product_id", "tea")))))
                .extracting(Taken::how)
                .containsExactly(How.RETURNED);
    }

    @Test
    void whatMakesNoSenseIsNothing() {
        assertThat(taken("Product Reviewed", Map.of("product_id", "tea", "rating", "great")))
                .isEmpty();
        assertThat(taken("Product Reviewed", Map.of("product_id", "tea", "rating", 11)))
                .isEmpty();
        assertThat(taken("Order Completed", Map.of("product_id", "x".repeat(300))))
                .isEmpty();
        assertThat(taken("Product Viewed", Map.of("product_id", "tea"))).isEmpty();
    }

    private static List<Taken> taken(String name, Map<String, Object> properties) {
        return taken(name, properties, List.of());
    }

    private static List<Taken> taken(String name, Map<String, Object> properties, List<Claim> names) {
        return Takings.of(new Event(
                "m-1",
                Event.Type.TRACK,
                name,
                names,
                "user_id:ann",
                "shop",
                Trust.SERVER,
                NOW,
                NOW,
                "web",
                null,
                Map.of(),
                properties,
                Map.of(),
                Map.of()));
    }
}
