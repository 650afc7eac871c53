package io.bearhug.acceptance.stories;

import static io.bearhug.local.demo.cast.DemoShop.TEE;
import static io.bearhug.local.demo.cast.DemoShop.WEB_HOME;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bearhug.acceptance.suite.Drafts;
import io.bearhug.acceptance.suite.Scenario;
import io.bearhug.local.demo.cast.Channel;
import io.bearhug.local.demo.cast.Customer;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Shown;
import org.junit.jupiter.api.Test;

/** S10: nothing we could say is worth this person's attention now. */
@Scenario
class S10_Silence_IT {

    private final House house;

    S10_Silence_IT(House house) {
        this.house = house;
    }

    @Test
    void silence_is_chosen_and_says_why() {
        Customer olga = house.customer("Olga");

        Shown shown = olga.visits(Channel.WEB).signsIn().sees(WEB_HOME);

        assertThat(shown.isSilence()).isTrue();
        assertThat(shown.reason()).isNotBlank();
        assertThat(shown.words()).as("the neutral page").isNotBlank();
    }

    @Test
    void silence_is_recorded_with_its_reason() {
        Shown shown = house.customer("Olga").visits(Channel.WEB).signsIn().sees(WEB_HOME);

        JsonNode record = house.door()
                .get(house.colleague("viewer"), "/v1/decisions/" + shown.decisionId())
                .mustBe(200)
                .json();

        assertThat(record.at("/answers/0/outcome").asText()).isEqualTo("silence");
        assertThat(record.at("/answers/0/reason").asText()).isEqualTo(shown.reason());
        assertThat(record.at("/answers/0/why/notOthers")).isNotEmpty();
    }

    @Test
    void never_a_message_because_a_campaign_is_due_when_it_is_worth_nothing_to_the_person() {
        Drafts.Place place = Drafts.placeFor("campaign");
        house.marketer().bringsIntoForce(place.draft(), place.withAction("value: { business: 500.0, person: 0.0 }"));
        Customer olga = house.customer("Olga");

        Shown shown = olga.visits(Channel.WEB).signsIn().looksAt(TEE).sees(place.placement());

        assertThat(shown.isSilence()).isTrue();
        assertThat(shown.whyNot(place.action())).contains("arbitration");
        assertThat(shown.reason()).isNotBlank();
    }
}
