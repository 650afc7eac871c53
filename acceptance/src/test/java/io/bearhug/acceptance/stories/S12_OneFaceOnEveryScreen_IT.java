package io.bearhug.acceptance.stories;

import static io.bearhug.local.demo.cast.DemoShop.APP_HOME;
import static io.bearhug.local.demo.cast.DemoShop.CASES;
import static io.bearhug.local.demo.cast.DemoShop.PHONE_CASE;
import static io.bearhug.local.demo.cast.DemoShop.SHIRT_SIZE;
import static io.bearhug.local.demo.cast.DemoShop.STORE_TABLET;
import static io.bearhug.local.demo.cast.DemoShop.TEE;
import static io.bearhug.local.demo.cast.DemoShop.TEES;
import static io.bearhug.local.demo.cast.DemoShop.WEB_HOME;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.acceptance.suite.Hesitation;
import io.bearhug.acceptance.suite.Scenario;
import io.bearhug.local.demo.cast.Channel;
import io.bearhug.local.demo.cast.Customer;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Patience;
import io.bearhug.local.demo.cast.Shown;
import io.bearhug.local.demo.cast.Visit;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** S12: a person dismisses an offer on the web and opens the app a second later. */
@Scenario
class S12_OneFaceOnEveryScreen_IT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final House house;

    S12_OneFaceOnEveryScreen_IT(House house) {
        this.house = house;
    }

    /** What a browser tells counts on other devices as soon as it is known that somebody signed in on it. */
    @Test
    void dismissed_on_the_web_is_gone_in_the_app_within_a_second() {
        Customer jon = house.customer("Jon");
        Visit web = jon.visits(Channel.WEB).signsIn().tells(SHIRT_SIZE, "S").looksAt(TEE);
        Visit app = jon.visits(Channel.APP).signsIn();
        Shown offer = offered(web, WEB_HOME, TEES);
        Shown _ = offered(app, APP_HOME, TEES);

        offer.isShown().isDismissed();

        Patience.until(
                "gone in the app", SOON, () -> !app.sees(APP_HOME).action().equals(TEES));
        assertThat(app.sees(APP_HOME).whyNot(TEES)).as("why it is gone").contains("cooldown");
        assertThat(jon.visits(Channel.STORE).signsIn().sees(STORE_TABLET).action())
                .isNotEqualTo(TEES);
    }

    @Test
    void accepted_once_is_accepted_everywhere() {
        Customer jon = house.customer("Jon");
        Visit web = jon.visits(Channel.WEB).signsIn().looksAt(PHONE_CASE).looksAt(PHONE_CASE);
        Visit app = jon.visits(Channel.APP).signsIn();
        Shown offer = offered(web, WEB_HOME, CASES);

        offer.isShown().isAccepted();

        Patience.until("not offered in the app", SOON, () -> !app.sees(APP_HOME)
                .action()
                .equals(CASES));
        assertThat(web.sees(WEB_HOME).action()).isNotEqualTo(CASES);
    }

    @Test
    void never_a_mail_about_what_was_just_bought_in_the_store() {
        Customer jon = house.customer("Jon");
        jon.visits(Channel.WEB).signsIn().hesitatesOver(TEE);
        Hesitation.Witness witness = Hesitation.witness(house);

        jon.visits(Channel.STORE).signsIn().buys(TEE);
        Hesitation.passTenMinutes(house);

        witness.hasTheMail();
        assertThat(jon.mails()).isEmpty();
    }

    private static Shown offered(Visit visit, String placement, String action) {
        return Patience.find(action + " is offered", SOON, () -> java.util.Optional.of(visit.sees(placement))
                .filter(shown -> shown.action().equals(action)));
    }
}
