package io.bearhug.acceptance.promises;

import static io.bearhug.local.demo.cast.DemoShop.TEE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bearhug.acceptance.suite.Scenario;
import io.bearhug.local.demo.cast.Channel;
import io.bearhug.local.demo.cast.Customer;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Patience;
import io.bearhug.local.demo.cast.Visit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What somebody does counts within a second; what they are doing right now counts at once. */
@Scenario
class Freshness_IT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final House house;

    Freshness_IT(House house) {
        this.house = house;
    }

    @Test
    void an_event_is_visible_in_the_context_soon() {
        Customer kim = house.customer("Kim");
        Visit web = kim.visits(Channel.WEB).signsIn();

        web.looksAt(TEE);

        Patience.until("the look at the tee is seen", SOON, () -> new Counts(kim).of("Product Viewed") == 1);
    }

    @Test
    void an_inline_event_counts_for_this_answer_only() {
        Customer kim = house.customer("Kim");
        Visit web = kim.visits(Channel.WEB).signsIn();
        Map<String, Object> query = Map.of(
                "identifiers", kim.identifiers(), "events", List.of(web.track("Product Viewed", TEE.properties())));

        JsonNode seen = house.door()
                .post(house.colleague("admin"), "/v1/contexts/query", query)
                .mustBe(200)
                .json();

        assertThat(seen.at("/counts/Product Viewed/total").asLong()).isEqualTo(1);
        assertThat(new Counts(kim).of("Product Viewed")).isZero();
    }

    @Test
    void an_inline_event_that_was_also_collected_counts_once() {
        Customer kim = house.customer("Kim");
        Visit web = kim.visits(Channel.WEB).signsIn();
        Map<String, Object> event = web.track("Product Viewed", TEE.properties());
        house.door().post(house.webShop(), "/v1/track", event).mustBe(200);
        new Counts(kim).awaitAtLeast("Product Viewed", 1);

        JsonNode seen = house.door()
                .post(
                        house.colleague("admin"),
                        "/v1/contexts/query",
                        Map.of("identifiers", kim.identifiers(), "events", List.of(event)))
                .mustBe(200)
                .json();

        assertThat(seen.at("/counts/Product Viewed/total").asLong()).isEqualTo(1);
    }
}
