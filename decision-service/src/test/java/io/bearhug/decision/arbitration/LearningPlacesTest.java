package io.bearhug.decision.arbitration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bearhug.contracts.Decision;
import io.bearhug.contracts.Decision.Answer;
import io.bearhug.contracts.Decision.Kind;
import io.bearhug.contracts.Json;
import io.bearhug.decision.Catalogues;
import io.bearhug.decision.People;
import io.bearhug.decision.catalogue.CompiledCatalogue;
import io.bearhug.decision.learning.Experience;
import io.bearhug.decision.learning.ModelIds;
import io.bearhug.decision.learning.Opinion;
import io.bearhug.decision.learning.Step;
import io.bearhug.decision.ledger.Limit;
import io.bearhug.decision.ledger.Refusal;
import io.bearhug.decision.recommendation.Shelf;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Situation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Places that learn: what changes with each step, and what does not. */
class LearningPlacesTest {

    /** What was learned is the opposite of what the marketer expects: the sale works, the tip hardly does. */
    private static final Experience LEARNED = new Learned(Step.FULL);

    private record Learned(Step limit) implements Experience {

        @Override
        public Opinion of(Candidate candidate, double[] features) {
            return new Opinion(ModelIds.of(candidate), 7, 400, candidate.id().equals("coat-sale") ? -1 : -2.5, 0.01);
        }

        @Override
        public Step atMost(String place, Step written) {
            return limit;
        }
    }

    private static CompiledCatalogue shop(String step) {
        return Catalogues.of(Catalogues.SHOP.replace("kind: offer", "kind: offer\n    explore: true")
                + "  learning: { home-hero: " + step + " }\n");
    }

    private static People keen() {
        return People.looking().did("Product Viewed", People.NOW.minusSeconds(60));
    }

    private static Decision decide(CompiledCatalogue shop, People person, String request) {
        return Deciding.on(person.asked(request, "home-hero"), shop, Shelf.EMPTY, LEARNED, List.of())
                .decision();
    }

    private static Map<String, List<Answer>> many(String step, int count) {
        var shop = shop(step);
        return IntStream.range(0, count)
                .mapToObj(i -> decide(shop, keen(), "r" + i).answers().getFirst())
                .collect(Collectors.groupingBy(it -> it.action() == null ? "silence" : it.action()));
    }

    private static int count(Map<String, List<Answer>> answers, String action) {
        return answers.getOrDefault(action, List.of()).size();
    }

    @Test
    void rulesAskNoModel() {
        var decision = decide(shop("rules"), keen(), "r");

        assertThat(decision.models()).isEmpty();
        assertThat(decision.inputs()).doesNotContainKeys("learned", "lessons");
        assertThat(decision.answers().getFirst().propensity()).isEqualTo(1);
    }

    @Test
    void shadowChangesNothingAndRecordsWhatItWouldTeach() {
        var byRules = decide(shop("rules"), keen(), "r").answers().getFirst();
        var decision = decide(shop("shadow"), keen(), "r");
        var answer = decision.answers().getFirst();

        assertThat(answer.action()).isEqualTo(byRules.action()).isEqualTo("tee-tip");
        assertThat(answer.utility()).isEqualTo(byRules.utility());
        assertThat(answer.propensity()).isEqualTo(1);
        assertThat(decision.models()).containsEntry("tee-tip@home-hero", "7").containsEntry("coat-sale@home-hero", "7");
        assertThat(decision.inputs()).containsKeys("learned", "lessons");
        assertThat(answer.why()).isNotNull();
        assertThat(answer.why().thisOne()).anyMatch(it -> it.startsWith("learned from 400 contacts so far"));
    }

    @Test
    void exploringLeavesOneInTenToChanceAndTheRestToTheRules() {
        var answers = many("explore", 5_000);

        assertThat(count(answers, "tee-tip") / 5_000.0).isCloseTo(0.9, within(0.015));
        assertThat(answers.get("coat-sale")).isNotEmpty().allMatch(Answer::explored);
    }

    @Test
    void inTheEndWhatWasLearnedDecidesAndPropensitiesAreTrue() {
        var answers = many("full", 6_000);

        assertThat(count(answers, "coat-sale")).isGreaterThan(count(answers, "tee-tip"));
        answers.forEach((_, same) ->
                assertThat(same.size() / 6_000.0).isCloseTo(same.getFirst().propensity(), within(0.02)));
        assertThat(answers.get("silence")).allSatisfy(answer -> {
            assertThat(answer.outcome()).isEqualTo(Kind.SILENCE);
            assertThat(answer.explored()).isTrue();
            assertThat(answer.reason()).isEqualTo("This time we say nothing, to learn whether our suggestions help.");
        });
    }

    @Test
    void nothingIsLeftToChanceWhereThingsGoBadlyOrTheActionMayNotBeTried() {
        var asWritten = Catalogues.of(Catalogues.SHOP + "  learning: { home-hero: full }\n");

        assertThat(IntStream.range(0, 500)
                        .mapToObj(i ->
                                decide(asWritten, keen(), "r" + i).answers().getFirst()))
                .allMatch(it -> it.propensity() == 1 && "coat-sale".equals(it.action()));
        assertThat(IntStream.range(0, 500).mapToObj(i -> decide(shop("full"), keen().inTrouble(0.9), "r" + i)
                        .answers()
                        .getFirst()))
                .allMatch(it -> it.propensity() == 1);
    }

    @Test
    void aPlaceThatHasGoneBackGoesByRulesAndIsTakenAgainSo() {
        var shop = shop("full");
        var decided = Deciding.on(
                        keen().asked("r", "home-hero"), shop, Shelf.EMPTY, new Learned(Step.SHADOW), List.of())
                .decision();
        var recorded = Json.mapper().convertValue(Json.mapper().valueToTree(decided), Decision.class);

        assertThat(decided.answers().getFirst().action()).isEqualTo("tee-tip");
        assertThat(decided.answers().getFirst().propensity()).isEqualTo(1);
        assertThat(ReplayDecision.compare(recorded, shop)).matches(ReplayDecision.Replay::equal);
    }

    @Test
    void afterALostRaceIsDrawnAnewSoThatSilenceMayComeToo() {
        var shop = shop("full");
        var limit = new Limit(1, Duration.ofDays(1), "coat-sale", null, null, null);
        var afterwards = IntStream.range(0, 2_000)
                .mapToObj(i -> keen().asked("r" + i, "home-hero"))
                .filter(it -> "coat-sale".equals(action(it, shop)))
                .map(it -> it.with(it.ledger(), List.of(new Refusal("home-hero", "coat-sale", limit, People.NOW))))
                .collect(Collectors.groupingBy(it -> action(it, shop), Collectors.counting()));

        assertThat(afterwards).containsOnlyKeys("tee-tip", "silence");
    }

    private static String action(Situation situation, CompiledCatalogue shop) {
        var answer = Deciding.on(situation, shop, Shelf.EMPTY, LEARNED, List.of())
                .decision()
                .answers()
                .getFirst();
        return answer.action() == null ? "silence" : answer.action();
    }

    @Test
    void aDecisionOfChanceIsTakenAgainAsItWas() {
        var shop = shop("full");
        IntStream.range(0, 500).forEach(i -> {
            var decided = decide(shop, keen(), "r" + i);
            var recorded = Json.mapper().convertValue(Json.mapper().valueToTree(decided), Decision.class);

            assertThat(ReplayDecision.compare(recorded, shop)).matches(ReplayDecision.Replay::equal);
        });
    }
}
