package io.bearhug.local.demo.cast;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the suite answered for one placement, and what the person does about it.
 *
 * @param house that answered
 * @param decision as answered
 */
public record Shown(House house, JsonNode decision) {

    /** Under which everything about it can be read again. */
    public String decisionId() {
        return decision.path("decisionId").asText();
    }

    /** The answer for the placement. */
    public JsonNode answer() {
        return decision.at("/answers/0");
    }

    /** Whether anything is shown beyond the neutral page. */
    public boolean isAct() {
        return answer().path("outcome").asText().equals("act");
    }

    /** Whether nothing we could say was worth it. */
    public boolean isSilence() {
        return answer().path("outcome").asText().equals("silence");
    }

    /** What was chosen; empty for silence. */
    public String action() {
        return answer().path("action").asText("");
    }

    /** One sentence for the person. */
    public String reason() {
        return answer().path("reason").asText("");
    }

    /** All words of the treatment. */
    public String words() {
        return answer().at("/treatment/blocks")
                .valueStream()
                .map(block -> block.path("text").asText(""))
                .collect(Collectors.joining(" "));
    }

    /** At which stage another action fell out, if it did. */
    public Optional<String> whyNot(String action) {
        return answer().at("/why/notOthers")
                .valueStream()
                .filter(other -> other.path("action").asText().equals(action))
                .map(other -> other.path("stage").asText())
                .findFirst();
    }

    /** It was on the screen. */
    public Shown isShown() {
        return reacts("shown");
    }

    /** "Not this, thank you." */
    public Shown isDismissed() {
        return reacts("dismissed");
    }

    /** "Yes, please." */
    public Shown isAccepted() {
        return reacts("accepted");
    }

    /** "I would rather not say." */
    public Shown isRefused() {
        return reacts("refused");
    }

    /** "Not now." */
    public Shown isPutOff() {
        return reacts("notNow");
    }

    /** "Less like this." */
    public Shown isLikedLess() {
        return reacts("lessLikeThis");
    }

    /** "You are wrong: this was a gift." */
    public Shown wasAGift() {
        return reacts("wasAGift");
    }

    private Shown reacts(String type) {
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("decisionId", decisionId());
        outcome.put("placement", answer().path("placement").asText());
        outcome.put("type", type);
        outcome.put("at", house.clock().now().toString());
        outcome.put("eventId", House.fresh("o"));
        house.door().post(house.program("channel"), "/v1/outcomes", outcome).mustBe(202);
        return this;
    }
}
