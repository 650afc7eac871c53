package io.bearhug.acceptance.stories;

import static io.bearhug.local.demo.cast.DemoShop.TEE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.bearhug.acceptance.suite.Scenario;
import io.bearhug.local.demo.cast.Channel;
import io.bearhug.local.demo.cast.Customer;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Mail;
import io.bearhug.local.demo.cast.Patience;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** S11: a campaign wants to send "Happy birthday" with nothing in it. */
@Scenario
class S11_TheValuelessBirthdayMail_IT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int AGE = 40;

    private final House house;
    private final String birthday = House.fresh("birthday");
    private final String empty = birthday + "-empty";
    private final String real = birthday + "-real";
    private final String subject = "Today, " + birthday;

    S11_TheValuelessBirthdayMail_IT(House house) {
        this.house = house;
    }

    @Test
    void never_sent_without_value_to_the_person_and_the_marketer_sees_why() {
        JsonNode written =
                house.marketer().writes(birthday, campaign()).mustBe(200).json();
        assertThat(written.path("warnings").findValuesAsText("detail"))
                .as("what the marketer hears while writing")
                .anySatisfy(it -> assertThat(it).contains("worth nothing to the person"));
        house.marketer().bringsIntoForce(birthday, campaign());
        Customer wants = bornTomorrow("Bea");
        for (int look = 0; look < 4; look++) {
            wants.visits(Channel.WEB).signsIn().looksAt(TEE);
        }
        Customer wantsNothing = bornTomorrow("Ben");
        Patience.until("what Bea wants is known", SOON, () -> needsATee(wants));

        house.clock().pass(Duration.ofDays(1));

        Mail mail = Patience.find(
                "what Bea wants", SOON, () -> birthdayMails(wants).stream().findFirst());
        assertThat(mail.text()).contains("your size").doesNotContain(bornAt(wants), "Happy birthday");
        JsonNode silence = Patience.find("the silence for Ben", SOON, () -> onThatDay(wantsNothing));
        assertThat(birthdayMails(wantsNothing)).isEmpty();
        assertThat(silence.at("/answers/0/outcome").asText()).isEqualTo("silence");
        assertThat(silence.at("/answers/0/reason").asText())
                .isNotBlank()
                .as("never a trait marked sensitive")
                .doesNotContainIgnoringCase("birth");
        assertThat(against(silence, empty).path("stage").asText()).isEqualTo("arbitration");
        assertThat(against(silence, empty).path("says").asText()).contains("worth nothing to the person");
        assertThat(against(silence, real).path("stage").asText()).isEqualTo("applicability");
        assertThat(against(Patience.find("the mail's decision", SOON, () -> onThatDay(wants)), empty)
                        .path("stage")
                        .asText())
                .isEqualTo("arbitration");
    }

    /** A greeting the house likes a lot, and one that has something in it for whoever wants it. */
    private String campaign() {
        return """
                moments:
                  - { id: %1$s, when: { trait: birthDate, before: P0D } }
                actions:
                  - id: %2$s
                    name: Happy birthday
                    kind: message
                    class: service
                    on: [%1$s]
                    value: { business: 500.0, person: 0.0 }
                    expected: { success: 0.9, trust: 50 }
                    treatments:
                      - { id: %2$s-mail, channel: email, form: mail, subject: { en: "%4$s" }, blocks: [ { type: text, text: "Happy birthday!" }, { type: reason } ] }
                  - id: %3$s
                    name: What they want, on their day
                    kind: message
                    class: service
                    serves: t-shirt
                    on: [%1$s]
                    applicability: 'needs["t-shirt"].strength >= 0.3'
                    value: { business: 1.0, person: 9.0 }
                    expected: { success: 0.3, trust: 50 }
                    treatments:
                      - { id: %3$s-mail, channel: email, form: mail, subject: { en: "%4$s" }, blocks: [ { type: text, text: "The tees you looked at are here in your size." }, { type: reason } ] }
                """.formatted(birthday, empty, real, subject);
    }

    private Customer bornTomorrow(String name) {
        Customer customer = house.customer(name);
        customer.visits(Channel.STORE).signsIn().tells("birthDate", bornAt(customer));
        Patience.until("the day is known", SOON, () -> customer.hasTold("birthDate"));
        return customer;
    }

    private String bornAt(Customer customer) {
        return LocalDate.ofInstant(house.clock().now(), ZoneId.of(customer.timezone()))
                .plusDays(1)
                .minusYears(AGE)
                .toString();
    }

    private static boolean needsATee(Customer customer) {
        return customer.context()
                .path("needs")
                .valueStream()
                .anyMatch(need -> need.path("id").asText().equals("t-shirt")
                        && need.path("strength").asDouble() > 0.9);
    }

    private List<Mail> birthdayMails(Customer customer) {
        return customer.mails().stream()
                .filter(mail -> mail.subject().equals(subject))
                .toList();
    }

    private Optional<JsonNode> onThatDay(Customer customer) {
        return customer.decisions().stream()
                .filter(it -> against(it, empty).isObject())
                .findFirst();
    }

    private static JsonNode against(JsonNode decision, String action) {
        return decision.at("/answers/0/why/notOthers")
                .valueStream()
                .filter(it -> it.path("action").asText().equals(action))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}
