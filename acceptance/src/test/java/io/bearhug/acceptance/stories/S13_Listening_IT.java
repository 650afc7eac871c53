package io.bearhug.acceptance.stories;

import static io.bearhug.local.demo.cast.DemoShop.HESITATION_MAIL;
import static io.bearhug.local.demo.cast.DemoShop.TEE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bearhug.acceptance.suite.Hesitation;
import io.bearhug.acceptance.suite.Scenario;
import io.bearhug.local.demo.cast.Channel;
import io.bearhug.local.demo.cast.Customer;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Mail;
import io.bearhug.local.demo.cast.Patience;
import io.bearhug.local.demo.cast.Visit;
import org.junit.jupiter.api.Test;

/** S13: somebody puts a thing in the basket, compares delivery costs twice and leaves. */
@Scenario
class S13_Listening_IT {

    private final House house;

    S13_Listening_IT(House house) {
        this.house = house;
    }

    @Test
    void after_ten_minutes_of_nothing_a_mail_helps_and_says_why_it_came() {
        Customer nele = house.customer("Nele");
        nele.visits(Channel.WEB).signsIn().hesitatesOver(TEE);

        Hesitation.passTenMinutes(house);

        Mail mail = nele.awaitMail(Hesitation.SOON);
        JsonNode delivery = deliveryOf(nele);
        JsonNode decision = house.door()
                .get(
                        house.colleague("admin"),
                        "/v1/decisions/" + delivery.path("decisionId").asText())
                .mustBe(200)
                .json();
        assertThat(mail.subject()).isNotBlank();
        assertThat(mail.text()).contains(decision.at("/answers/0/reason").asText());
        assertThat(decision.at("/answers/0/action").asText()).isEqualTo(HESITATION_MAIL);
        assertThat(decision.at("/answers/0/outcome").asText()).isEqualTo("act");
    }

    @Test
    void one_mail_and_no_more_within_the_cool_down() {
        Customer nele = house.customer("Nele");
        Visit web = nele.visits(Channel.WEB).signsIn().hesitatesOver(TEE);
        Hesitation.passTenMinutes(house);
        nele.awaitMail(Hesitation.SOON);

        web.hesitatesOver(TEE);
        Hesitation.Witness witness = Hesitation.witness(house);
        Hesitation.passTenMinutes(house);

        witness.hasTheMail();
        assertThat(nele.mails()).hasSize(1);
    }

    @Test
    void left_alone_if_the_order_came() {
        Customer nele = house.customer("Nele");
        nele.visits(Channel.WEB).signsIn().hesitatesOver(TEE).buys(TEE);
        Hesitation.Witness witness = Hesitation.witness(house);

        Hesitation.passTenMinutes(house);

        witness.hasTheMail();
        assertThat(nele.mails()).isEmpty();
    }

    @Test
    void left_alone_if_shipping_was_compared_only_once() {
        Customer nele = house.customer("Nele");
        nele.visits(Channel.WEB).signsIn().putsIntoBasket(TEE).comparesShipping();
        Hesitation.Witness witness = Hesitation.witness(house);

        Hesitation.passTenMinutes(house);

        witness.hasTheMail();
        assertThat(nele.mails()).isEmpty();
    }

    @Test
    void left_alone_without_consent() {
        Customer nele = house.customer("Nele");
        nele.visits(Channel.WEB).signsIn().hesitatesOver(TEE).refuses(House.RECOMMENDATIONS);
        Patience.until("the no is known", Hesitation.SOON, () -> !nele.consentTo(House.RECOMMENDATIONS));
        Hesitation.Witness witness = Hesitation.witness(house);

        Hesitation.passTenMinutes(house);

        witness.hasTheMail();
        assertThat(nele.mails()).isEmpty();
    }

    private JsonNode deliveryOf(Customer customer) {
        return customer.deliveries().stream()
                .filter(delivery -> delivery.path("channel").asText().equals("email"))
                .findFirst()
                .orElseThrow();
    }
}
