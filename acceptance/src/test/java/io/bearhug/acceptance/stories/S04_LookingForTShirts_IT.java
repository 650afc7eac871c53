package io.bearhug.acceptance.stories;

import static io.bearhug.local.demo.cast.DemoShop.APP_HOME;
import static io.bearhug.local.demo.cast.DemoShop.COATS;
import static io.bearhug.local.demo.cast.DemoShop.OTHER_TEE;
import static io.bearhug.local.demo.cast.DemoShop.SHIRT_SIZE;
import static io.bearhug.local.demo.cast.DemoShop.TEE;
import static io.bearhug.local.demo.cast.DemoShop.TEES;
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

/** S4: within one session somebody looks at T-shirts. */
@Scenario
class S04_LookingForTShirts_IT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final House house;

    S04_LookingForTShirts_IT(House house) {
        this.house = house;
    }

    @Test
    void within_a_second_and_everywhere_the_answers_are_about_tshirts_in_the_size_they_once_told_us() {
        Customer mara = house.customer("Mara");
        mara.visits(Channel.STORE).signsIn().tells(SHIRT_SIZE, "M");
        Visit web = mara.visits(Channel.WEB).signsIn();
        Visit app = mara.visits(Channel.APP).signsIn();

        web.looksAt(TEE).looksAt(OTHER_TEE);

        Patience.until("the web is about T-shirts", SOON, () -> web.sees(WEB_HOME)
                .action()
                .equals(TEES));
        Shown onTheWeb = web.sees(WEB_HOME);
        assertThat(onTheWeb.words()).contains("M");
        assertThat(onTheWeb.reason()).containsIgnoringCase("T-shirt").contains("M");
        Shown inTheApp = app.sees(APP_HOME);
        assertThat(inTheApp.action()).isEqualTo(TEES);
        assertThat(inTheApp.words()).contains("M");
    }

    @Test
    void what_is_happening_right_now_counts_at_once_even_before_anybody_collected_it() {
        Customer mara = house.customer("Mara");
        Visit web = mara.visits(Channel.WEB).signsIn();

        Shown shown = web.seesWhile(WEB_HOME, web.track("Product Viewed", TEE.properties()));

        assertThat(shown.action()).isEqualTo(TEES);
    }

    @Test
    void never_coats() {
        Customer mara = house.customer("Mara");
        Visit web = mara.visits(Channel.WEB).signsIn().looksAt(TEE);
        Patience.until("the web is about T-shirts", SOON, () -> web.sees(WEB_HOME)
                .action()
                .equals(TEES));

        Shown shown = web.sees(WEB_HOME);

        assertThat(shown.action()).isNotEqualTo(COATS);
        assertThat(shown.whyNot(COATS)).as("why no coats").contains("applicability");
    }
}
