package io.bearhug.acceptance.stories;

import static io.bearhug.local.demo.cast.DemoShop.APP_HOME;
import static io.bearhug.local.demo.cast.DemoShop.CASES;
import static io.bearhug.local.demo.cast.DemoShop.COATS;
import static io.bearhug.local.demo.cast.DemoShop.WEB_HOME;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.bearhug.acceptance.suite.Scenario;
import io.bearhug.local.demo.cast.Channel;
import io.bearhug.local.demo.cast.Customer;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Patience;
import io.bearhug.local.demo.cast.Product;
import io.bearhug.local.demo.cast.Shown;
import io.bearhug.local.demo.cast.Visit;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** S1: over two days somebody meets us on a laptop, on a tablet that does not know them yet, and in the app. */
@Scenario
class S01_TheJourneyAcrossDevices_IT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final double CLEAR = 0.6;
    private static final Product PHONE = new Product("phone-01", "Feather phone", "phones", 399.0);
    private static final Product OTHER_PHONE = new Product("phone-02", "Granite phone", "phones", 299.0);

    private static final String CHECK = "software-check";
    private static final String QUOTE = "upgrade-quote";
    private static final String PRICE = "24.5";

    private final House house;

    S01_TheJourneyAcrossDevices_IT(House house) {
        this.house = house;
    }

    /** The need is the demo's own; these are two steps towards it, the second of which follows the first. */
    @BeforeAll
    static void the_carrier_can_help_with_slow_phones(House house) {
        house.marketer().bringsIntoForce(House.fresh("carrier"), """
                traits:
                  - { id: planPrice, type: number, mention: freely }
                actions:
                  - id: software-check
                    name: Check the software of the phone
                    kind: service
                    class: service
                    serves: faster-phone
                    applicability: 'needs["faster-phone"].strength >= 0.6'
                    value: { business: 1.0, person: 8.0 }
                    expected: { success: 0.4, trust: 50 }
                    cooldown: { accepted: P90D }
                    treatments:
                      - { id: software-check-web, placement: home-hero, form: tile, blocks: [ { type: headline, text: "A check of two minutes may be enough" }, { type: reason } ] }
                      - { id: software-check-app, placement: app-home, form: tile, blocks: [ { type: headline, text: "A check of two minutes may be enough" }, { type: reason } ] }
                  - id: upgrade-quote
                    name: A new phone with the plan they have
                    kind: offer
                    class: marketing
                    purpose: recommendations
                    serves: faster-phone
                    after: { action: software-check, outcome: accepted, within: P14D }
                    applicability: 'needs["faster-phone"].strength >= 0.5'
                    value: { business: 40.0, person: 20.0 }
                    expected: { success: 0.1, trust: 50 }
                    treatments:
                      - { id: upgrade-quote-web, placement: home-hero, form: tile, blocks: [ { type: headline, text: "A new phone with your plan: {person.traits.planPrice} EUR a month" }, { type: reason } ] }
                      - { id: upgrade-quote-app, placement: app-home, form: tile, blocks: [ { type: headline, text: "A new phone with your plan: {person.traits.planPrice} EUR a month" }, { type: reason } ] }
                """);
    }

    @Test
    void small_moments_add_up_across_devices_to_one_need() {
        Customer sam = house.customer("Sam");
        searchesForHelp(sam);
        Patience.until("the search counts", SOON, () -> strength(sam) > 0);
        double first = strength(sam);
        Visit tablet = browses(sam);
        house.clock().pass(A_DAY);
        assertThat(strength(sam)).as("the tablet does not know them yet").isLessThan(first);

        tablet.signsIn();

        Patience.until("the tablet counts", SOON, () -> strength(sam) > first);
        double second = strength(sam);
        assertThat(second).isLessThan(CLEAR);
        opensTheApp(sam);
        Patience.until("the third touch counts", SOON, () -> strength(sam) > second);
        assertThat(strength(sam)).isGreaterThanOrEqualTo(CLEAR);
        assertThat(need(sam).path("evidence").findValuesAsText("says"))
                .as("what it is made of")
                .contains("slow phone", PHONE.name(), OTHER_PHONE.name(), "Plan M");
    }

    @Test
    void the_third_touch_is_answered_wherever_it_is_and_the_next_device_picks_up_there() {
        Customer sam = house.customer("Sam");
        Visit laptop = searchesForHelp(sam);
        Visit tablet = browses(sam);
        house.clock().pass(A_DAY);
        Visit known = tablet.signsIn();
        Visit app = opensTheApp(sam);

        Shown check = offered(app, APP_HOME, CHECK);

        assertThat(check.reason()).isNotBlank();
        assertThat(check.whyNot(QUOTE)).as("one step after the other").contains("applicability");
        assertThat(laptop.sees(WEB_HOME).action()).isEqualTo(CHECK);
        assertThat(known.sees(WEB_HOME).action()).isEqualTo(CHECK);
        check.isShown().isAccepted();
        Shown quote = offered(known, WEB_HOME, QUOTE);
        assertThat(quote.words()).as("the price of their plan").contains(PRICE);
        assertThat(app.sees(APP_HOME).action()).isEqualTo(QUOTE);
        assertThat(laptop.sees(WEB_HOME).action()).isEqualTo(QUOTE);
    }

    @Test
    void never_an_unrelated_cross_sell() {
        Customer sam = house.customer("Sam");
        Visit laptop = searchesForHelp(sam);
        Visit tablet = browses(sam).signsIn();
        Visit app = opensTheApp(sam);

        Shown check = offered(app, APP_HOME, CHECK);

        assertThat(check.whyNot(COATS)).contains("applicability");
        assertThat(check.whyNot(CASES)).contains("applicability");
        assertThat(laptop.sees(WEB_HOME).action()).isEqualTo(CHECK);
        assertThat(tablet.sees(WEB_HOME).action()).isEqualTo(CHECK);
    }

    @Test
    void never_is_what_a_stranger_did_on_an_unknown_device_taken_for_theirs() {
        Customer sam = house.customer("Sam");
        Visit laptop = searchesForHelp(sam);
        browses(sam);
        browses(sam);
        laptop.looksAt(PHONE);

        Patience.until(
                "the laptop's second touch counts",
                SOON,
                () -> need(sam).path("evidence").size() == 2);
        assertThat(strength(sam)).isLessThan(CLEAR);
        assertThat(laptop.sees(WEB_HOME).action()).isNotEqualTo(CHECK);
    }

    private static Visit searchesForHelp(Customer customer) {
        return customer.visits(Channel.WEB).signsIn().does("Help Searched", Map.of("query", "slow phone"));
    }

    /** On a tablet nobody is known on; what is not allowed there is forgotten with the visit. */
    private static Visit browses(Customer customer) {
        return customer.visits(Channel.WEB)
                .agreesTo(House.RECOMMENDATIONS)
                .looksAt(PHONE)
                .looksAt(OTHER_PHONE);
    }

    private static Visit opensTheApp(Customer customer) {
        return customer.visits(Channel.APP)
                .signsIn()
                .tells("planPrice", Double.valueOf(PRICE))
                .does("Plan Viewed", Map.of("name", "Plan M"));
    }

    private static Shown offered(Visit visit, String placement, String action) {
        return Patience.find(action + " is offered", SOON, () -> Optional.of(visit.sees(placement))
                .filter(shown -> shown.action().equals(action)));
    }

    private static double strength(Customer customer) {
        return need(customer).path("strength").asDouble();
    }

    private static JsonNode need(Customer customer) {
        return customer.context()
                .path("needs")
                .valueStream()
                .filter(need -> need.path("id").asText().equals("faster-phone"))
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }
}
