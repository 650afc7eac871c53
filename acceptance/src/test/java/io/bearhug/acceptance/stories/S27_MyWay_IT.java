package io.bearhug.acceptance.stories;

import static io.bearhug.local.demo.cast.DemoShop.APP_HOME;
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
import io.bearhug.local.demo.cast.Visit;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** S27: stated wishes bind every decision on every channel from the next second on. */
@Scenario
class S27_MyWay_IT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String WISH = "wish";

    private final House house;

    S27_MyWay_IT(House house) {
        this.house = house;
    }

    @Test
    void humans_only_means_every_screen_the_same_second() {
        Customer kai = house.customer("Kai");
        Visit web = kai.visits(Channel.WEB).signsIn().tells(SHIRT_SIZE, "M").looksAt(TEE);
        Visit app = kai.visits(Channel.APP).signsIn();
        Visit store = kai.visits(Channel.STORE).signsIn();
        Patience.until(
                "the shop has something for Kai", SOON, () -> web.sees(WEB_HOME).isAct());

        OwnDoor.of(kai).wishes(Map.of("humansOnly", true));
        Patience.until("the wish is known", SOON, () -> kai.hasTold("touch.humansOnly"));

        Patience.until("nothing is said on the web any more", SOON, () -> !web.sees(WEB_HOME)
                .isAct());
        assertThat(app.sees(APP_HOME).isAct()).isFalse();
        assertThat(store.sees(STORE_TABLET).isAct()).isFalse();
        assertThat(web.sees(WEB_HOME).whyNot(TEES)).contains(WISH);

        OwnDoor.of(kai).wishes(Map.of());
        Patience.until("and back again", SOON, () -> web.sees(WEB_HOME).isAct());
    }

    @Test
    void paused_until_a_day_nothing_comes_and_then_it_does() {
        Customer kai = house.customer("Kai");
        Visit web = kai.visits(Channel.WEB).signsIn().tells(SHIRT_SIZE, "M").looksAt(TEE);
        Patience.until(
                "the shop has something for Kai", SOON, () -> web.sees(WEB_HOME).isAct());
        LocalDate day = LocalDate.ofInstant(house.clock().now(), ZoneOffset.UTC).plusDays(2);

        OwnDoor.of(kai).pausesUntil(day.toString());

        Patience.until(
                "nothing is said any more", SOON, () -> !web.sees(WEB_HOME).isAct());
        assertThat(web.sees(WEB_HOME).whyNot(TEES)).contains(WISH);
        house.clock().pass(Duration.ofDays(3));
        web.looksAt(TEE).looksAt(TEE);
        Patience.until("the pause is over", SOON, () -> web.sees(WEB_HOME).isAct());
    }

    @Test
    void only_when_i_ask_means_no_mail() {
        Customer kai = house.customer("Kai");
        OwnDoor.of(kai).wishes(Map.of("onlyWhenAsked", true));
        Patience.until("the wish is known", SOON, () -> kai.hasTold("touch.onlyWhenAsked"));
        kai.visits(Channel.WEB).signsIn().hesitatesOver(TEE);
        Hesitation.Witness witness = Hesitation.witness(house);

        Hesitation.passTenMinutes(house);

        witness.hasTheMail();
        assertThat(kai.mails()).isEmpty();
    }

    @Test
    void by_chat_means_not_by_mail() {
        Customer kai = house.customer("Kai");
        OwnDoor.of(kai).wishes(Map.of("channel", "chat", "tone", "no exclamation marks"));
        Patience.until("the wish is known", SOON, () -> kai.hasTold("touch.channel"));
        kai.visits(Channel.WEB).signsIn().hesitatesOver(TEE);
        Hesitation.Witness witness = Hesitation.witness(house);

        Hesitation.passTenMinutes(house);

        witness.hasTheMail();
        assertThat(kai.mails()).isEmpty();
    }

    @Test
    void what_they_correct_is_used_at_once() {
        Customer kai = house.customer("Kai");
        Visit web = kai.visits(Channel.WEB).signsIn().tells(SHIRT_SIZE, "M").looksAt(TEE);
        Patience.until(
                "the size is used", SOON, () -> web.sees(WEB_HOME).words().contains("M"));

        OwnDoor.of(kai).corrects(SHIRT_SIZE, "XXL");

        Patience.until(
                "the right size is used", SOON, () -> web.sees(WEB_HOME).words().contains("XXL"));
    }
}
