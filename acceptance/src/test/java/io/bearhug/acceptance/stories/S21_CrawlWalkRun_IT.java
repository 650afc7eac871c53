package io.bearhug.acceptance.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bearhug.acceptance.suite.Scenario;
import io.bearhug.local.demo.cast.Channel;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Patience;
import io.bearhug.local.demo.cast.Shown;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** S21: day one there is no data. Rules decide well enough; models learn silently beside them, and decide when the house says so. */
@Scenario
class S21_CrawlWalkRun_IT {

    /** The window of a success, a day for what comes late, and a little. */
    private static final Duration UNTIL_LEARNED = Duration.ofDays(8).plusHours(1);

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final int PEOPLE = 10;

    private final House house;
    private final String place = House.fresh("walk") + "-place";
    private final String praised = place + "-praised";
    private final String modest = place + "-modest";

    S21_CrawlWalkRun_IT(House house) {
        this.house = house;
    }

    /** What the marketer praises helps nobody; what is done is what the marketer expects, until the place goes by what was learned. */
    @Test
    void rules_decide_first_and_what_was_learned_beside_them_decides_later() {
        step("shadow");
        IntStream.range(0, PEOPLE).forEach(_ -> {
            Shown shown = somebodySees();
            assertThat(shown.action()).isEqualTo(praised);
            assertThat(shown.answer().path("propensity").asDouble())
                    .as("nothing is left to chance")
                    .isEqualTo(1);
            Shown _ = shown.isShown();
        });
        assertThat(model()).as("before any window has closed").isEmpty();

        house.clock().pass(UNTIL_LEARNED);

        Patience.until("all was learned", SOON, () -> model().filter(
                        it -> it.path("lessons").asInt() == PEOPLE)
                .isPresent());
        JsonNode learned = model().orElseThrow();
        assertThat(learned.path("step").asText()).isEqualTo("shadow");
        assertThat(learned.path("expected").asDouble()).isEqualTo(0.5);
        assertThat(learned.path("learned").asDouble()).isLessThan(0.3);
        assertThat(somebodySees().action()).as("beside the rules").isEqualTo(praised);

        step("full");

        Patience.until(
                "what was learned decides", SOON, () -> somebodySees().action().equals(modest));
    }

    private Shown somebodySees() {
        return house.customer("Ida").visits(Channel.WEB).signsIn().sees(place);
    }

    private void step(String step) {
        house.marketer().bringsIntoForce(House.fresh("walk"), """
                placements:
                  - { id: %1$s, channel: web, accepts: [tile], neutral: { blocks: [ { type: headline, text: "Welcome" } ] } }
                actions:
                  - { id: %2$s, name: Praised, kind: service, class: service, value: { person: 5.0 }, expected: { success: 0.5, trust: 5 },
                      treatments: [ { id: %2$s-tile, placement: %1$s, form: tile, blocks: [ { type: headline, text: "Loud" }, { type: reason } ] } ] }
                  - { id: %3$s, name: Modest, kind: service, class: service, value: { person: 5.0 }, expected: { success: 0.35, trust: 50 },
                      treatments: [ { id: %3$s-tile, placement: %1$s, form: tile, blocks: [ { type: headline, text: "Quiet" }, { type: reason } ] } ] }
                policies: { learning: { %1$s: %4$s } }
                """.formatted(place, praised, modest, step));
    }

    private Optional<JsonNode> model() {
        JsonNode models = house.door()
                .get(house.colleague("viewer"), "/v1/models")
                .mustBe(200)
                .json();
        return StreamSupport.stream(models.path("items").spliterator(), false)
                .filter(it -> it.path("id").asText().equals(praised + "@" + place))
                .findFirst();
    }
}
