package io.bearhug.acceptance.stories;

import static io.bearhug.local.demo.cast.DemoShop.APP_HOME;
import static io.bearhug.local.demo.cast.DemoShop.CASES;
import static io.bearhug.local.demo.cast.DemoShop.PHONE_CASE;
import static io.bearhug.local.demo.cast.DemoShop.STORE_TABLET;
import static io.bearhug.local.demo.cast.DemoShop.WEB_HOME;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.acceptance.suite.Scenario;
import io.bearhug.local.demo.cast.Channel;
import io.bearhug.local.demo.cast.Customer;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Patience;
import io.bearhug.local.demo.cast.Visit;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** S8: somebody buys one phone case. */
@Scenario
class S08_AlreadyBought_IT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final House house;

    S08_AlreadyBought_IT(House house) {
        this.house = house;
    }

    @Test
    void once_bought_the_need_is_satisfied() {
        Customer ines = house.customer("Ines");
        Visit web = ines.visits(Channel.WEB).signsIn().looksAt(PHONE_CASE).looksAt(PHONE_CASE);
        Patience.until(
                "a need for a case is seen", SOON, () -> needForACase(ines).equals("open"));

        web.buys(PHONE_CASE);

        Patience.until("the need is satisfied", SOON, () -> needForACase(ines).equals("satisfied"));
    }

    @Test
    void never_a_second_phone_case_on_any_channel() {
        Customer ines = house.customer("Ines");
        Visit web = ines.visits(Channel.WEB).signsIn().looksAt(PHONE_CASE).looksAt(PHONE_CASE);
        Patience.until("cases are offered while looking for one", SOON, () -> web.sees(WEB_HOME)
                .action()
                .equals(CASES));

        ines.visits(Channel.STORE).signsIn().buys(PHONE_CASE);

        Patience.until(
                "the web has noticed", SOON, () -> !web.sees(WEB_HOME).action().equals(CASES));
        assertThat(ines.visits(Channel.APP).signsIn().sees(APP_HOME).action()).isNotEqualTo(CASES);
        assertThat(ines.visits(Channel.STORE).signsIn().sees(STORE_TABLET).action())
                .isNotEqualTo(CASES);
        assertThat(web.sees(WEB_HOME).whyNot(CASES)).as("why no more cases").isPresent();
    }

    private static String needForACase(Customer customer) {
        return customer.context()
                .path("needs")
                .valueStream()
                .filter(need -> need.path("id").asText().equals("phone-case"))
                .map(need -> need.path("state").asText())
                .findFirst()
                .orElse("none");
    }
}
