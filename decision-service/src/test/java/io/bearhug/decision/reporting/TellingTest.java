package io.bearhug.decision.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bearhug.contracts.Json;
import io.bearhug.contracts.context.LiveContext.NeedState;
import io.bearhug.decision.Catalogues;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is read from a decision as it stands on its topic. */
class TellingTest {

    private static final Instant AT = Instant.parse("2026-03-04T12:00:00Z");
    private static final Instant SINCE = Instant.parse("2026-03-03T10:00:00Z");

    private static final String LINKED = Catalogues.SHOP.replace(
            "{ type: text, text: \"Look!\" }",
            "{ type: button, text: \"Look!\", url: \"/tees?size={person.traits.shirtSize}\" }");

    private static Optional<Told> told(String client, String mode, boolean heldOut, String answers) {
        var json = """
                { "decisionId": "d-1", "requestId": "r", "client": "%s", "personId": "p-1", "fragment": "user_id:ann", "at": "2026-03-04T12:00:00Z",
                  "channel": "web", "mode": "%s", "catalogue": "v1", "group": { "holdout": %s, "experiments": {} }, "answers": [ %s ],
                  "inputs": { "seed": 1, "situation": { "now": "2026-03-04T12:00:00Z", "context": {
                      "fragments": [ "user_id:ann", "anonymous_id:x" ],
                      "needs": [ { "id": "t-shirt", "strength": 0.7, "state": "open", "since": "2026-03-03T10:00:00Z" },
                                 { "id": "coat", "strength": 0, "state": "satisfied" } ] } } } }
                """.formatted(client, mode, heldOut, answers);
        try {
            return new Telling(Catalogues.of(LINKED).catalogue())
                    .of(Json.mapper().readValue(json, Recorded.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Answered only(Optional<Told> told) {
        return told.orElseThrow().answers().getFirst();
    }

    private static String silence(String... others) {
        return """
                { "placement": "home-hero", "outcome": "silence", "propensity": 1, "why": { "notOthers": [ %s ] } }""".formatted(String.join(",", others));
    }

    private static String not(String action, String stage, String says) {
        return """
                { "action": "%s", "stage": "%s", "says": "%s" }""".formatted(action, stage, says);
    }

    @Test
    void itTellsWhomItIsAboutAndWhatTheyNeeded() {
        var told = told("web", "live", false, silence()).orElseThrow();

        assertThat(told.subject()).isEqualTo("p-1");
        assertThat(told.fragments()).containsExactly("user_id:ann", "anonymous_id:x");
        assertThat(told.present()).isTrue();
        assertThat(told.needs())
                .as("without a beginning it is no need of any time")
                .containsExactly(new NeedSeen("t-shirt", NeedState.OPEN, SINCE, AT, AT));
        assertThat(told.answers()).singleElement().matches(it -> Answered.NO_CANDIDATE.equals(it.stage()));
    }

    @Test
    void whatWasOnlySimulatedTellsNothingAndAMomentDoesNotSayThatTheyWereThere() {
        assertThat(told("web", "simulate", false, silence())).isEmpty();
        assertThat(told("moment:hesitating", "live", false, silence())
                        .orElseThrow()
                        .present())
                .isFalse();
    }

    @Test
    void anActSaysWhatItPutInForThem() {
        var act = only(told("web", "live", false, """
                { "placement": "home-hero", "outcome": "act", "action": "tee-tip", "propensity": 0.8, "treatment": { "id": "tee-tip-web" } }"""));

        assertThat(act.isAct()).isTrue();
        assertThat(act.prefilled()).as("the size in the link").isEqualTo(1);
        assertThat(act.possible()).as("it is marketing").isTrue();
        assertThat(act.propensity()).isEqualTo(0.8);
        assertThat(act.stage()).isNull();
    }

    @Test
    void silenceWasKeptWhereMarketingCouldHaveSpoken() {
        assertThat(only(told("web", "live", true, silence(not("tee-tip", "holdout", "x"))))
                        .possible())
                .isTrue();
        assertThat(only(told("web", "live", true, silence(not("tee-tip", "consent", "x"))))
                        .possible())
                .isFalse();
        assertThat(only(told("web", "live", false, silence(not("tee-tip", "pressure", "x"))))
                        .possible())
                .isTrue();
        assertThat(only(told("web", "live", false, silence(not("ask-size", "arbitration", "x"))))
                        .possible())
                .as("service is not held out")
                .isFalse();
    }

    @Test
    void theMainReasonIsTheLastStageThatAnythingReached() {
        assertThat(only(told(
                                "web",
                                "live",
                                false,
                                silence(not("tee-tip", "consent", "x"), not("coat-sale", "applicability", "x"))))
                        .stage())
                .isEqualTo("consent");
    }

    @Test
    void aQuestionWhoseAnswerIsKnownWasSpared() {
        var spared = told(
                "web",
                "live",
                false,
                silence(
                        not("ask-size", "eligibility", "shirtSize was already told us"),
                        not("tee-tip", "consent", "x")));

        assertThat(spared.orElseThrow().known()).isEqualTo(List.of("ask-size"));
        assertThat(told("web", "live", false, silence(not("ask-size", "eligibility", "not met: x")))
                        .orElseThrow()
                        .known())
                .isEmpty();
    }
}
