package io.bearhug.acceptance.stories;

import static io.bearhug.local.demo.cast.DemoShop.TEE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bearhug.acceptance.suite.Hesitation;
import io.bearhug.acceptance.suite.Scenario;
import io.bearhug.local.demo.cast.Answer;
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

/** S26: something done for somebody, nothing asked in return. */
@Scenario
class S26_TheBearHug_IT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final House house;
    private final String word = House.fresh("hug");
    private final String home = word + "-home";
    private final String side = word + "-side";
    private final String label = word + "-label";
    private final String sale = word + "-sale";

    S26_TheBearHug_IT(House house) {
        this.house = house;
    }

    @Test
    void the_return_label_is_printed_already_and_counts_as_care() {
        house.marketer().bringsIntoForce(word, shop("service", "{ person: 8.0 }"));
        Customer hugo = sendingBack();
        Visit web = hugo.visits(Channel.WEB).signsIn();

        Shown shown = given(web);

        assertThat(shown.words()).contains("printed");
        assertThat(shown.reason()).contains("nothing in return");
        Shown _ = shown.isShown();
        Patience.until(
                "it is on record as care",
                SOON,
                () -> hugo.contactState().path("care").size() == 1);
        assertThat(hugo.contactState().path("contacts"))
                .as("no contact for sale")
                .isEmpty();
        assertThat(house.customer("Hanna")
                        .visits(Channel.WEB)
                        .signsIn()
                        .sees(home)
                        .isSilence())
                .as("nothing for whom it would be worth nothing")
                .isTrue();
    }

    @Test
    void never_an_offer_attached() {
        house.marketer().bringsIntoForce(word, shop("service", "{ person: 8.0 }"));
        Customer hugo = sendingBack();
        Visit web = hugo.visits(Channel.WEB).signsIn();
        Shown _ = given(web).isShown();
        Customer other = sendingBack();

        JsonNode both = other.house()
                .door()
                .post(house.program("channel"), "/v1/decisions", asksForBoth(other))
                .mustBe(200)
                .json();
        web.hesitatesOver(TEE);
        Hesitation.Witness witness = Hesitation.witness(house);
        Hesitation.passTenMinutes(house);

        assertThat(both.at("/answers/0/action").asText()).isEqualTo(label);
        assertThat(both.at("/answers/1/outcome").asText()).as("beside it").isEqualTo("silence");
        assertThat(new Shown(house, alone(both)).whyNot(sale)).contains("exclusion");
        witness.hasTheMail();
        assertThat(hugo.mails()).as("no mail that sells on the same day").isEmpty();
    }

    @Test
    void never_a_routine() {
        house.marketer().bringsIntoForce(word, shop("service", "{ person: 8.0 }"));
        Customer hugo = sendingBack();
        Visit web = hugo.visits(Channel.WEB).signsIn();
        Shown _ = given(web).isShown();

        house.clock().pass(Duration.ofDays(40));
        web.does("Return Started", Map.of());
        Patience.until("another return is known", SOON, () -> returns(hugo) == 2);

        assertThat(web.sees(home).whyNot(label)).contains("cap");
    }

    @Test
    void nothing_that_wants_something_may_call_itself_a_gesture() {
        Answer sells = house.marketer().writes(word, shop("marketing", "{ person: 8.0 }"));
        Answer earns = house.marketer().writes(word, shop("service", "{ person: 8.0, business: 3.0 }"));

        assertThat(sells.status()).isEqualTo(422);
        assertThat(sells.text()).contains("its class is service");
        assertThat(earns.status()).isEqualTo(422);
        assertThat(earns.text()).contains("not done for what it brings the house");
    }

    private String shop(String type, String value) {
        return """
                placements:
                  - { id: %1$s, channel: web, accepts: [tile], neutral: { blocks: [ { type: headline, text: "Welcome" } ] } }
                  - { id: %2$s, channel: web, accepts: [tile], neutral: { blocks: [ { type: headline, text: "Welcome" } ] } }
                actions:
                  - id: %3$s
                    name: A return label, printed already
                    kind: gesture
                    class: %5$s
                    applicability: 'count("Return Started", duration("P7D")) >= 1'
                    value: %6$s
                    expected: { success: 0.6, trust: 50 }
                    treatments:
                      - { id: %3$s-tile, placement: %1$s, form: tile, blocks: [ { type: headline, text: "Your return label is printed" }, { type: reason } ] }
                  - id: %4$s
                    name: A sale
                    kind: offer
                    class: marketing
                    purpose: recommendations
                    value: { business: 500.0, person: 5.0 }
                    expected: { success: 0.5, trust: 50 }
                    treatments:
                      - { id: %4$s-tile, placement: %2$s, form: tile, blocks: [ { type: headline, text: "Sale" }, { type: reason } ] }
                """.formatted(home, side, label, sale, type, value);
    }

    private Customer sendingBack() {
        Customer customer = house.customer("Hugo");
        customer.visits(Channel.STORE).signsIn().does("Return Started", Map.of());
        Patience.until("the return is known", SOON, () -> returns(customer) == 1);
        return customer;
    }

    private static int returns(Customer customer) {
        return customer.context().at("/counts/Return Started/total").asInt();
    }

    private Shown given(Visit visit) {
        Shown shown = visit.sees(home);
        assertThat(shown.action()).isEqualTo(label);
        return shown;
    }

    private Map<String, Object> asksForBoth(Customer customer) {
        Map<String, Object> question = customer.visits(Channel.WEB).signsIn().question(home, List.of());
        question.put("placements", List.of(home, side));
        return question;
    }

    /** The second answer of a decision as the only one. */
    private static JsonNode alone(JsonNode decision) {
        ObjectNode copy = decision.deepCopy();
        copy.putArray("answers").add(decision.at("/answers/1"));
        return copy;
    }
}
