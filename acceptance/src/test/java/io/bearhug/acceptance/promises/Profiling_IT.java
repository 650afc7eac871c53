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
import org.junit.jupiter.api.Test;

/** Without a yes to profiling, what somebody does is known as long as their visit lasts, and never again. */
@Scenario
class Profiling_IT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration THE_VISIT_IS_OVER = Duration.ofMinutes(31);

    private final House house;

    Profiling_IT(House house) {
        this.house = house;
    }

    @Test
    void helped_during_the_visit_and_remembered_only_by_permission() {
        Customer yes = house.customer("Yara");
        Customer no = house.stranger("Nico");
        Visit nobody = house.stranger("Nobody").visits(Channel.WEB);
        yes.visits(Channel.WEB).signsIn().looksAt(TEE).looksAt(TEE);
        no.visits(Channel.WEB)
                .signsIn()
                .refuses(House.RECOMMENDATIONS)
                .looksAt(TEE)
                .looksAt(TEE);
        nobody.looksAt(TEE).looksAt(TEE);

        Patience.until(
                "what they do is seen",
                SOON,
                () -> looks(yes.context()) == 2
                        && looks(no.context()) == 2
                        && looks(house.contextOf(nobody.identifiers())) == 2);
        Patience.until("the no is on record", SOON, () -> hasConsents(of(no)));
        assertThat(of(no).path("needs").findValuesAsText("id")).as("help now").contains("t-shirt");

        house.clock().pass(THE_VISIT_IS_OVER);

        assertThat(looks(of(yes))).isEqualTo(2);
        assertNothingIsKnown(of(no));
        assertNothingIsKnown(house.contextOf(nobody.identifiers()));
        assertThat(events(no).path("items")).isEmpty();
        assertThat(events(yes).path("items")).isNotEmpty();
    }

    @Test
    void taken_back_means_forgotten_at_once() {
        Customer customer = house.customer("Tess");
        Visit web = customer.visits(Channel.WEB).signsIn().looksAt(TEE);
        Patience.until("it is seen", SOON, () -> looks(of(customer)) == 1);
        house.clock().pass(THE_VISIT_IS_OVER);
        assertThat(looks(of(customer))).as("of an earlier visit").isEqualTo(1);

        web.refuses(House.RECOMMENDATIONS);

        Patience.until("it is forgotten", SOON, () -> looks(of(customer)) == 0);
        assertNothingIsKnown(of(customer));
        web.agreesTo(House.RECOMMENDATIONS);
        Patience.until("a new yes is on record", SOON, () -> customer.consentTo(House.RECOMMENDATIONS));
        assertNothingIsKnown(of(customer));
    }

    private static void assertNothingIsKnown(JsonNode context) {
        assertThat(context.path("counts")).isEmpty();
        assertThat(context.path("needs")).isEmpty();
        assertThat(context.path("sessions")).isEmpty();
        assertThat(context.path("exposures")).isEmpty();
        assertThat(context.path("purchases")).isEmpty();
        assertThat(context.at("/trouble/level").asDouble()).isZero();
        assertThat(context.path("affinities")).allMatch(JsonNode::isEmpty);
    }

    private JsonNode of(Customer customer) {
        return house.door()
                .get(house.colleague("admin"), "/v1/contexts/" + customer.personId())
                .mustBe(200)
                .json();
    }

    private JsonNode events(Customer customer) {
        return house.door()
                .get(house.colleague("admin"), "/v1/contexts/" + customer.personId() + "/events")
                .mustBe(200)
                .json();
    }

    private static boolean hasConsents(JsonNode context) {
        return !context.path("consents").isEmpty();
    }

    private static long looks(JsonNode context) {
        return context.at("/counts/Product Viewed/total").asLong();
    }
}
