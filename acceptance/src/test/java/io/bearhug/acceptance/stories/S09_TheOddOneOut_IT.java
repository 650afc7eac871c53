package io.bearhug.acceptance.stories;

import static io.bearhug.local.demo.cast.DemoShop.PHONE_CASE;
import static io.bearhug.local.demo.cast.DemoShop.TEE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bearhug.acceptance.suite.Drafts;
import io.bearhug.acceptance.suite.Scenario;
import io.bearhug.local.demo.cast.Channel;
import io.bearhug.local.demo.cast.Customer;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Patience;
import io.bearhug.local.demo.cast.Product;
import io.bearhug.local.demo.cast.Shown;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** S9: a person whose behaviour is like nobody else's is not overlooked. */
@Scenario
class S09_TheOddOneOut_IT {

    /** Enough for the rarest tenth of them to be told. */
    private static final int USUAL = 24;

    private static final Duration SOON = Duration.ofSeconds(60);

    private final House house;
    private final Drafts.Place place = Drafts.placeFor("odd");

    S09_TheOddOneOut_IT(House house) {
        this.house = house;
    }

    @Test
    void who_is_underserved_is_listed_with_the_reason_and_the_rarest_are_measured() {
        house.marketer()
                .bringsIntoForce(
                        place.draft(),
                        place.withAction(
                                "value: { person: 5.0 }", "applicability: 'needs[\"t-shirt\"].strength >= 0.1'"));
        Instant from = house.clock().now().truncatedTo(ChronoUnit.MILLIS);
        IntStream.range(0, USUAL).forEach(_ -> {
            Shown _ = sees(house.stranger("Una"), TEE, Shown::isAct).isShown();
        });
        Customer odo = house.stranger("Odo");
        Shown _ = sees(odo, PHONE_CASE, Shown::isSilence);

        JsonNode listed = Patience.find("Odo is listed", SOON, () -> find(odo.personId(), from));

        assertThat(listed.path("needs").valueStream().map(it -> it.asText())).contains("phone-case");
        assertThat(listed.at("/why/0/stage").asText()).isEqualTo("applicability");
        assertThat(listed.at("/why/0/says").asText()).isEqualTo("nothing fits what is going on with them");
        JsonNode rarest = report(from, Optional.empty()).path("rarest");
        assertThat(rarest.path("acts").path("value").isNumber()).isTrue();
        assertThat(rarest.path("acts").path("control").isNumber()).isTrue();
        assertThat(rarest.path("actsGap").isNumber())
                .as("how much worse the rarest fare")
                .isTrue();
    }

    /** By name, and with what they look for. */
    private Shown sees(Customer customer, Product product, Predicate<Shown> known) {
        var visit = customer.visits(Channel.WEB).signsIn().looksAt(product);
        String need = product.equals(PHONE_CASE) ? "phone-case" : "t-shirt";
        Patience.until("what they look for is known", SOON, () -> customer.context()
                .path("needs")
                .valueStream()
                .anyMatch(it -> it.path("id").asText().equals(need)));
        return Patience.find("they are known", SOON, () -> Optional.of(visit.sees(place.placement()))
                .filter(it -> it.decision().hasNonNull("personId"))
                .filter(known));
    }

    private Optional<JsonNode> find(String person, Instant from) {
        Optional<String> after = Optional.empty();
        do {
            JsonNode page = report(from, after).path("people");
            Optional<JsonNode> found = page.path("items")
                    .valueStream()
                    .filter(it -> it.path("person").asText().equals(person))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
            after = Optional.ofNullable(page.get("next"))
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::asText);
        } while (after.isPresent());
        return Optional.empty();
    }

    private JsonNode report(Instant from, Optional<String> after) {
        String more = after.map(it -> "&after=" + it).orElse("");
        return house.door()
                .get(house.colleague("viewer"), "/v1/reports/underserved?limit=50&from=" + from + more)
                .mustBe(200)
                .json();
    }
}
