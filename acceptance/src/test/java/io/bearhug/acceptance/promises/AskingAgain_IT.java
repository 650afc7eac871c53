package io.bearhug.acceptance.promises;

import static io.bearhug.local.demo.cast.DemoShop.TEE;
import static io.bearhug.local.demo.cast.DemoShop.WEB_HOME;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.acceptance.suite.Drafts;
import io.bearhug.acceptance.suite.Scenario;
import io.bearhug.local.demo.cast.Answer;
import io.bearhug.local.demo.cast.Channel;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Visit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A retry is harmless: the same request is the same decision, the same messageId the same event. */
@Scenario
class AskingAgain_IT {

    private final House house;

    AskingAgain_IT(House house) {
        this.house = house;
    }

    @Test
    void the_same_request_gets_the_same_answer_and_counts_once() {
        Drafts.Place place = Drafts.placeFor("once");
        house.marketer()
                .bringsIntoForce(
                        place.draft(),
                        place.withAction(
                                "value: { business: 5000.0, person: 5000.0 }", "caps: [ { max: 2, per: P7D } ]"));
        Visit web = house.customer("Uma").visits(Channel.WEB).signsIn();
        Map<String, Object> question = web.question(place.placement(), List.of());

        Answer first = asks(question).mustBe(200);
        Answer again = asks(question).mustBe(200);

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(web.sees(place.placement()).isAct()).as("the second of two").isTrue();
        assertThat(web.sees(place.placement()).isAct()).as("a third").isFalse();
    }

    @Test
    void the_same_request_id_with_another_question_is_a_conflict() {
        Visit web = house.customer("Uma").visits(Channel.WEB).signsIn();
        Map<String, Object> question = web.question(WEB_HOME, List.of());
        asks(question).mustBe(200);
        Map<String, Object> other = new LinkedHashMap<>(question);
        other.put("events", List.of(web.track("Product Viewed", TEE.properties())));

        Answer answer = asks(other);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.isProblem()).isTrue();
    }

    @Test
    void the_same_message_id_is_one_event() {
        Visit web = house.customer("Uma").visits(Channel.WEB).signsIn();
        Map<String, Object> event = web.track("Once Only", Map.of());
        Map<String, Object> last = web.track("Last One", Map.of());

        house.door().post(house.webShop(), "/v1/track", event).mustBe(200);
        house.door().post(house.webShop(), "/v1/track", event).mustBe(200);
        house.door().post(house.webShop(), "/v1/track", last).mustBe(200);

        Counts counts = new Counts(web.customer());
        counts.awaitAtLeast("Last One", 1);
        assertThat(counts.of("Once Only")).isEqualTo(1);
    }

    private Answer asks(Map<String, Object> question) {
        return house.door().post(house.program("channel"), "/v1/decisions", question);
    }
}
