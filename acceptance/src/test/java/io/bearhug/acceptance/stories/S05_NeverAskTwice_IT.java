package io.bearhug.acceptance.stories;

import static io.bearhug.local.demo.cast.DemoShop.APP_HOME;
import static io.bearhug.local.demo.cast.DemoShop.ASK_SIZE;
import static io.bearhug.local.demo.cast.DemoShop.SHIRT_SIZE;
import static io.bearhug.local.demo.cast.DemoShop.STORE_TABLET;
import static io.bearhug.local.demo.cast.DemoShop.TEE;
import static io.bearhug.local.demo.cast.DemoShop.WEB_HOME;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.acceptance.suite.Scenario;
import io.bearhug.local.demo.cast.Channel;
import io.bearhug.local.demo.cast.Customer;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Patience;
import io.bearhug.local.demo.cast.Shown;
import io.bearhug.local.demo.cast.Visit;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** S5: the size was told to the store assistant; later the app and others would like to know it. */
@Scenario
class S05_NeverAskTwice_IT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final House house;

    S05_NeverAskTwice_IT(House house) {
        this.house = house;
    }

    @Test
    void what_was_told_in_the_store_is_used_in_the_app_the_same_second() {
        Customer ben = house.customer("Ben");
        Visit app = ben.visits(Channel.APP).signsIn().looksAt(TEE);
        Visit store = ben.visits(Channel.STORE).signsIn();

        store.tells(SHIRT_SIZE, "L");

        Patience.until(
                "the app knows the size", SOON, () -> app.sees(APP_HOME).words().contains("L"));
    }

    @Test
    void never_asks_what_was_answered_anywhere() {
        Customer ben = house.customer("Ben");
        Visit app = ben.visits(Channel.APP).signsIn().looksAt(TEE);
        Patience.until("the app would like to know", SOON, () -> wouldAsk(app.sees(APP_HOME)));

        ben.visits(Channel.STORE).signsIn().tells(SHIRT_SIZE, "L");

        Patience.until("the app has stopped wondering", SOON, () -> !wouldAsk(app.sees(APP_HOME)));
        assertThat(app.sees(APP_HOME).whyNot(ASK_SIZE))
                .as("why it is not asked")
                .isPresent();
    }

    @Test
    void a_refusal_is_remembered_on_every_channel() {
        Customer ben = house.customer("Ben");
        Visit app = ben.visits(Channel.APP).signsIn().looksAt(TEE);
        Shown question =
                Patience.find("the app asks for the size", SOON, () -> java.util.Optional.of(app.sees(APP_HOME))
                        .filter(S05_NeverAskTwice_IT::wouldAsk));

        question.isShown().isRefused();

        Visit web = ben.visits(Channel.WEB).signsIn();
        Visit store = ben.visits(Channel.STORE).signsIn();
        Patience.until("nobody asks again", SOON, () -> !wouldAsk(app.sees(APP_HOME)));
        assertThat(web.sees(WEB_HOME).action()).isNotEqualTo(ASK_SIZE);
        assertThat(store.sees(STORE_TABLET).action()).isNotEqualTo(ASK_SIZE);
    }

    private static boolean wouldAsk(Shown shown) {
        return shown.action().equals(ASK_SIZE);
    }
}
