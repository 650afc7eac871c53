package io.bearhug.acceptance.stories;

import static io.bearhug.local.demo.cast.DemoShop.TEE;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.acceptance.suite.Hesitation;
import io.bearhug.acceptance.suite.Scenario;
import io.bearhug.local.demo.cast.Answer;
import io.bearhug.local.demo.cast.Caller;
import io.bearhug.local.demo.cast.Channel;
import io.bearhug.local.demo.cast.Customer;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Mail;
import io.bearhug.local.demo.cast.Patience;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Somebody has had enough of our mails: one click ends them. */
@Scenario
class UnsubscribeByOneClick_IT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration COOL_DOWN_IS_OVER = Duration.ofDays(4);

    private final House house;

    UnsubscribeByOneClick_IT(House house) {
        this.house = house;
    }

    @Test
    void one_click_is_a_no_that_everybody_sees_and_no_mail_comes_any_more() {
        Customer rosa = house.customer("Rosa");
        Mail mail = getsTheMail(rosa);
        assertThat(mail.oneClick()).isTrue();

        Answer clicked = house.door()
                .send(
                        Caller.NOBODY,
                        "POST",
                        path(mail),
                        "application/x-www-form-urlencoded",
                        "List-Unsubscribe=One-Click".getBytes(StandardCharsets.UTF_8));

        assertThat(clicked.status()).isBetween(200, 299);
        Patience.until("the no is on record", SOON, () -> !rosa.consentTo(House.RECOMMENDATIONS));
        house.clock().pass(COOL_DOWN_IS_OVER);
        rosa.visits(Channel.WEB).signsIn().hesitatesOver(TEE);
        Hesitation.Witness witness = Hesitation.witness(house);
        Hesitation.passTenMinutes(house);
        witness.hasTheMail();
        assertThat(rosa.mails()).hasSize(1);
    }

    @Test
    void looking_at_the_page_changes_nothing_since_mail_scanners_look_too() {
        Customer rosa = house.customer("Rosa");
        Mail mail = getsTheMail(rosa);

        Answer page = house.door().get(Caller.NOBODY, path(mail));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(rosa.consentTo(House.RECOMMENDATIONS)).isTrue();
    }

    @Test
    void the_link_holds_no_personal_data_and_a_forged_one_does_nothing() {
        Customer rosa = house.customer("Rosa");
        Mail mail = getsTheMail(rosa);
        String path = path(mail);

        assertThat(path).doesNotContain(rosa.userId()).doesNotContain("@");
        String forged = path.substring(0, path.length() - 2) + (path.endsWith("AA") ? "BB" : "AA");
        Answer answer =
                house.door().send(Caller.NOBODY, "POST", forged, "application/x-www-form-urlencoded", new byte[0]);
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(rosa.consentTo(House.RECOMMENDATIONS)).isTrue();
    }

    private Mail getsTheMail(Customer customer) {
        customer.visits(Channel.WEB).signsIn().hesitatesOver(TEE);
        Hesitation.passTenMinutes(house);
        return customer.awaitMail(Hesitation.SOON);
    }

    private static String path(Mail mail) {
        return mail.unsubscribe().orElseThrow().getRawPath();
    }
}
