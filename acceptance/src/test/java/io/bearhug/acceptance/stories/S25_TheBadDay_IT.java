package io.bearhug.acceptance.stories;

import static io.bearhug.local.demo.cast.DemoShop.APP_HOME;
import static io.bearhug.local.demo.cast.DemoShop.HELP;
import static io.bearhug.local.demo.cast.DemoShop.SHIRT_SIZE;
import static io.bearhug.local.demo.cast.DemoShop.STORE_TABLET;
import static io.bearhug.local.demo.cast.DemoShop.TEE;
import static io.bearhug.local.demo.cast.DemoShop.TEES;
import static io.bearhug.local.demo.cast.DemoShop.WEB_HOME;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bearhug.acceptance.suite.Hesitation;
import io.bearhug.acceptance.suite.Scenario;
import io.bearhug.local.demo.cast.Channel;
import io.bearhug.local.demo.cast.Customer;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Patience;
import io.bearhug.local.demo.cast.Shown;
import io.bearhug.local.demo.cast.Visit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** S25: three failed payments, an angry reply, a complaint. */
@Scenario
class S25_TheBadDay_IT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration AN_HOUR = Duration.ofHours(1);
    /** As the demo catalogue has it: above this nothing is sold. */
    private static final double BAD = 0.5;

    private static final String PAYMENT = "Payment Failed";
    private static final String TROUBLE = "trouble";

    private final House house;

    S25_TheBadDay_IT(House house) {
        this.house = house;
    }

    @Test
    void trouble_is_seen_as_it_happens_with_what_it_was() {
        Customer pat = house.customer("Pat");
        Visit web = pat.visits(Channel.WEB).signsIn();
        Visit app = pat.visits(Channel.APP).signsIn();
        assertThat(level(pat)).isZero();

        paymentFails(web);
        awaitEvidence(pat, List.of(PAYMENT));
        double once = level(pat);
        assertThat(once).as("one mishap is no bad day").isPositive().isLessThan(BAD);
        paymentFails(web);
        paymentFails(app);

        awaitEvidence(pat, List.of(PAYMENT, PAYMENT, PAYMENT));
        double thrice = level(pat);
        assertThat(thrice).isGreaterThan(BAD);
        app.does("Angry Words", Map.of("name", "This is the third time!"));
        pat.visits(Channel.STORE).signsIn().does("Complaint Opened", Map.of("name", "Payments fail"));
        awaitEvidence(pat, List.of("Angry Words", "Complaint Opened", PAYMENT, PAYMENT, PAYMENT));
        assertThat(level(pat)).isGreaterThan(thrice);
        assertThat(pat.context().at("/trouble/evidence").findValuesAsText("says"))
                .as("in their words")
                .contains("This is the third time!");
    }

    @Test
    void selling_stops_on_every_channel_and_help_comes_first() {
        Customer pat = lookingForATee();
        Visit web = pat.visits(Channel.WEB).signsIn();
        Visit app = pat.visits(Channel.APP).signsIn();
        Visit store = pat.visits(Channel.STORE).signsIn();
        awaitShirts(web, WEB_HOME);
        awaitShirts(app, APP_HOME);
        awaitShirts(store, STORE_TABLET);

        paymentFails(web);
        paymentFails(web);
        awaitEvidence(pat, List.of(PAYMENT, PAYMENT));
        Shown atOnce = web.seesWhile(WEB_HOME, web.track(PAYMENT, Map.of()));
        assertThat(atOnce.action()).as("while the third one fails").isEqualTo(HELP);
        paymentFails(web);

        awaitEvidence(pat, List.of(PAYMENT, PAYMENT, PAYMENT));
        assertHelp(web.sees(WEB_HOME));
        assertHelp(app.sees(APP_HOME));
        Shown tablet = store.sees(STORE_TABLET);
        assertThat(tablet.isAct()).as("the assistant sells nothing").isFalse();
        assertThat(tablet.whyNot(TEES)).contains(TROUBLE);
    }

    @Test
    void never_a_cheerful_offer_an_hour_later() {
        Customer pat = lookingForATee();
        Visit web = pat.visits(Channel.WEB).signsIn();
        awaitShirts(web, WEB_HOME);
        threePaymentsFail(web);

        house.clock().pass(AN_HOUR);
        web.looksAt(TEE).looksAt(TEE);

        Patience.until("the shirts are noticed", SOON, () -> count(pat, "Product Viewed") == 4);
        assertHelp(web.sees(WEB_HOME));
        assertThat(pat.visits(Channel.STORE).signsIn().sees(STORE_TABLET).isAct())
                .isFalse();
    }

    @Test
    void never_a_mail_about_the_basket_whose_payment_failed() {
        Customer pat = house.customer("Pat");
        Visit web = pat.visits(Channel.WEB).signsIn().hesitatesOver(TEE);
        threePaymentsFail(web);
        Hesitation.Witness witness = Hesitation.witness(house);

        Hesitation.passTenMinutes(house);

        witness.hasTheMail();
        assertThat(pat.mails()).isEmpty();
    }

    @Test
    void back_to_normal_when_it_is_solved() {
        Customer pat = lookingForATee();
        Visit web = pat.visits(Channel.WEB).signsIn();
        Visit app = pat.visits(Channel.APP).signsIn();
        threePaymentsFail(web);
        assertHelp(web.sees(WEB_HOME));

        app.does("Problem Solved", Map.of("name", "Payments work again"));

        Patience.until("nothing is wrong any more", SOON, () -> level(pat) == 0);
        awaitShirts(web, WEB_HOME);
        awaitShirts(app, APP_HOME);
        assertThat(web.sees(WEB_HOME).whyNot(HELP)).as("why no more help").contains("applicability");
        paymentFails(web);
        awaitEvidence(pat, List.of(PAYMENT));
        assertThat(level(pat)).as("what is solved is not held against anybody").isLessThan(BAD);
    }

    @Test
    void an_open_complaint_stops_selling_for_as_long_as_it_is_open() {
        Customer pat = lookingForATee();
        Visit web = pat.visits(Channel.WEB).signsIn();
        Visit store = pat.visits(Channel.STORE).signsIn();
        awaitShirts(web, WEB_HOME);

        store.tells("complaintOpen", true);

        Patience.until("the web helps", SOON, () -> web.sees(WEB_HOME).action().equals(HELP));
        house.clock().pass(Duration.ofHours(20));
        web.looksAt(TEE).looksAt(TEE);
        Patience.until("the shirts are noticed", SOON, () -> count(pat, "Product Viewed") == 4);
        assertThat(level(pat)).isGreaterThan(BAD);
        Shown later = web.sees(WEB_HOME);
        assertThat(later.action()).isEqualTo(HELP);
        assertThat(later.whyNot(TEES)).isPresent();

        store.tells("complaintOpen", false);
        awaitShirts(web, WEB_HOME);
    }

    private Customer lookingForATee() {
        Customer pat = house.customer("Pat");
        pat.visits(Channel.WEB).signsIn().tells(SHIRT_SIZE, "M").looksAt(TEE).looksAt(TEE);
        Patience.until("the size is known everywhere", SOON, () -> pat.hasTold(SHIRT_SIZE));
        return pat;
    }

    private void threePaymentsFail(Visit visit) {
        paymentFails(visit);
        paymentFails(visit);
        paymentFails(visit);
        awaitEvidence(visit.customer(), List.of(PAYMENT, PAYMENT, PAYMENT));
    }

    private static void paymentFails(Visit visit) {
        visit.does(PAYMENT, Map.of());
    }

    private static void assertHelp(Shown shown) {
        assertThat(shown.action()).isEqualTo(HELP);
        assertThat(shown.reason()).isNotBlank();
        assertThat(shown.whyNot(TEES)).as("why no T-shirts").contains(TROUBLE);
    }

    private static void awaitShirts(Visit visit, String placement) {
        Patience.until("shirts are offered at " + placement, SOON, () -> visit.sees(placement)
                .action()
                .equals(TEES));
    }

    private static void awaitEvidence(Customer customer, List<String> kinds) {
        Patience.until(
                "the evidence is " + kinds,
                SOON,
                () -> customer.context().at("/trouble/evidence").findValuesAsText("name").stream()
                        .sorted()
                        .toList()
                        .equals(kinds));
    }

    private static double level(Customer customer) {
        return customer.context().at("/trouble/level").asDouble();
    }

    private static long count(Customer customer, String event) {
        JsonNode counts = customer.context().path("counts");
        return counts.path(event).path("total").asLong();
    }
}
