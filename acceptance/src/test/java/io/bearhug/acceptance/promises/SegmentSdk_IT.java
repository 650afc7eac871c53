package io.bearhug.acceptance.promises;

import static io.bearhug.local.demo.cast.DemoShop.SHIRT_SIZE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bearhug.acceptance.suite.Scenario;
import io.bearhug.acceptance.suite.SegmentSdk;
import io.bearhug.acceptance.suite.Suite;
import io.bearhug.local.demo.cast.Customer;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Segment's own library, unmodified, is all a shop needs to tell us what happens. */
@Scenario
class SegmentSdk_IT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final House house;
    private final SegmentSdk sdk;

    SegmentSdk_IT(Suite suite) {
        this.house = suite.house();
        this.sdk = SegmentSdk.of(suite);
    }

    @Test
    void all_its_calls_are_taken_and_understood() {
        Customer zoe = house.stranger("Zoe");
        String device = House.fresh("device");
        String formerly = House.fresh("formerly");

        JsonNode told = sdk.calls(List.of(
                Map.of(
                        "call",
                        "identify",
                        "userId",
                        zoe.userId(),
                        "anonymousId",
                        device,
                        "traits",
                        Map.of("email", zoe.email(), SHIRT_SIZE, "XL")),
                Map.of("call", "page", "userId", zoe.userId(), "name", "Home", "properties", Map.of("path", "/")),
                Map.of(
                        "call",
                        "track",
                        "userId",
                        zoe.userId(),
                        "event",
                        "Product Viewed",
                        "properties",
                        Map.of("category", "t-shirts")),
                Map.of(
                        "call",
                        "group",
                        "userId",
                        zoe.userId(),
                        "groupId",
                        "family-1",
                        "traits",
                        Map.of("plan", "free")),
                Map.of("call", "screen", "userId", zoe.userId(), "name", "Start"),
                Map.of("call", "alias", "userId", zoe.userId(), "previousId", formerly)));

        assertThat(told.path("failed")).isEmpty();
        Patience.until("the page and the product are seen", SOON, () -> new Counts(zoe).of("Product Viewed") == 1);
        Patience.until("Zoe is known", SOON, () -> zoe.person().isPresent());
        JsonNode person = zoe.person().orElseThrow();
        assertThat(person.path("traits").path(SHIRT_SIZE).path("value").asText())
                .isEqualTo("XL");
        assertThat(person.path("identifiers").findValuesAsText("value")).contains(device, zoe.email());
    }
}
