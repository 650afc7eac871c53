package io.bearhug.acceptance.stories;

import static io.bearhug.local.demo.cast.DemoShop.TEE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bearhug.acceptance.suite.Scenario;
import io.bearhug.local.demo.cast.Channel;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Patience;
import io.bearhug.local.demo.cast.Shown;
import io.bearhug.local.demo.cast.Visit;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** S22: the first page of every report is people, against those who are left alone. Clicks are a drill-down. */
@Scenario
class S22_MeasuredInPeople_IT {

    private static final int PEOPLE = 120;
    private static final Duration SOON = Duration.ofSeconds(60);

    private final House house;
    private final String place = House.fresh("people") + "-place";
    private final String action = place + "-action";

    private int told;
    private int leftAlone;
    private int clicked;

    S22_MeasuredInPeople_IT(House house) {
        this.house = house;
    }

    @Test
    void people_are_compared_with_people_who_are_left_alone() {
        holdOut(0.5);
        Instant from = house.clock().now().truncatedTo(ChronoUnit.MILLIS);
        List<Visit> visits = IntStream.range(0, PEOPLE)
                .mapToObj(
                        _ -> house.stranger("Ivy").visits(Channel.WEB).signsIn().looksAt(TEE))
                .toList();

        List<Visit> buyers = new ArrayList<>();
        visits.forEach(visit -> {
            if (fares(visit)) {
                buyers.add(visit.buys(TEE));
            }
        });
        buyers.forEach(this::isSatisfied);

        Patience.until("all is in the figures", SOON, () -> isAllIn(report("people", from)));
        JsonNode report = report("people", from);
        JsonNode satisfaction = report.at("/satisfaction/mean");
        assertThat(satisfaction.path("value").asDouble()).isEqualTo(5);
        assertThat(satisfaction.path("control").asDouble()).isEqualTo(2);
        assertThat(satisfaction.at("/interval/0").asDouble()).isGreaterThan(2);
        assertThat(report.at("/needsMet/value").asDouble())
                .isGreaterThan(report.at("/needsMet/control").asDouble());
        assertThat(report.at("/needsMet/interval/0").asDouble())
                .as("more of their needs are met, surely")
                .isPositive();
        assertThat(report.at("/effortSaved/total/n").asInt()).isGreaterThanOrEqualTo(told);
        assertThat(report.at("/fatigue/0/figure/value").asDouble()).isZero();
        assertThat(report.at("/lifetime").has("value")).isTrue();
        clicksComeLast(report);

        JsonNode silence = report("silence", from).at("/heldOut/satisfaction");
        assertThat(silence.path("value").asDouble()).as("of silence").isEqualTo(2);
        assertThat(silence.path("control").asDouble()).as("of acts").isEqualTo(5);
        assertThat(silence.path("interval")).hasSize(2);
    }

    /** No figure of clicks stands on the page itself, and none without what it is compared with. */
    private void clicksComeLast(JsonNode report) {
        List<String> names = StreamSupport.stream(((Iterable<String>) report::fieldNames).spliterator(), false)
                .toList();
        assertThat(names).last().isEqualTo("drilldown");
        assertThat(names).noneMatch(it -> it.contains("click"));
        JsonNode clicks = report.at("/drilldown/clicks");
        assertThat(clicks.path("value").asDouble()).isEqualTo((double) clicked / told);
        assertThat(clicks.path("interval").isNull())
                .as("nobody who is left alone could click")
                .isTrue();
        assertThat(clicks.path("words").asText()).contains("30 more to compare with");
    }

    /** Decided for by name and with their need; four in five of those who are told something buy, of the others one in five. */
    private boolean fares(Visit visit) {
        Shown shown = Patience.find("what they look for is known", SOON, () -> Optional.of(visit.sees(place))
                .filter(it -> it.decision().hasNonNull("personId"))
                .filter(it -> it.isAct() || it.whyNot(action).equals(Optional.of("holdout"))));
        if (shown.isSilence()) {
            tells(shown, "rated", Optional.of(2));
            return leftAlone++ % 5 == 0;
        }
        tells(shown, "shown", Optional.empty());
        tells(shown, "rated", Optional.of(5));
        if (told % 3 == 0) {
            tells(shown, "clicked", Optional.empty());
            clicked++;
        }
        return told++ % 5 != 0;
    }

    private void isSatisfied(Visit visit) {
        Patience.until("what they bought is known", SOON, () -> {
            Shown shown = visit.sees(place);
            return shown.isSilence() && shown.whyNot(action).equals(Optional.of("applicability"));
        });
    }

    private boolean isAllIn(JsonNode report) {
        return report.at("/satisfaction/mean/n").asInt() == told
                && report.at("/satisfaction/mean/controlN").asInt() == leftAlone
                && report.at("/needsMet/n").asInt() >= told
                && report.at("/needsMet/value").asDouble() > 0.6
                && report.at("/needsMet/controlN").asInt() >= leftAlone
                && report.at("/drilldown/clicks/value").asDouble() == (double) clicked / told;
    }

    private void tells(Shown shown, String type, Optional<Object> value) {
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("decisionId", shown.decisionId());
        outcome.put("placement", place);
        outcome.put("type", type);
        outcome.put("eventId", House.fresh("o"));
        value.ifPresent(it -> outcome.put("value", it));
        var _ = house.door()
                .post(house.program("channel"), "/v1/outcomes", outcome)
                .mustBe(202);
    }

    private JsonNode report(String name, Instant from) {
        return house.door()
                .get(house.colleague("viewer"), "/v1/reports/" + name + "?from=" + from)
                .mustBe(200)
                .json();
    }

    private void holdOut(double share) {
        house.marketer().bringsIntoForce(House.fresh("people"), """
                placements:
                  - { id: %1$s, channel: web, accepts: [tile], neutral: { blocks: [ { type: headline, text: "Welcome" } ] } }
                actions:
                  - { id: %2$s, name: T-shirts for people, kind: offer, class: marketing, serves: t-shirt, applicability: 'needs["t-shirt"].strength >= 0.1',
                      value: { business: 1.0, person: 5.0 }, expected: { success: 0.5, trust: 50 },
                      treatments: [ { id: %2$s-tile, placement: %1$s, form: tile, blocks: [ { type: headline, text: "For you" }, { type: reason } ] } ] }
                policies: { holdout: { share: %3$s, salt: %1$s } }
                """.formatted(place, action, share));
    }

    /** Everybody else's stories go on without anybody being left alone, as in the demo's own catalogue. */
    @AfterEach
    void nobodyIsLeftAlone() {
        holdOut(0);
    }
}
