package io.bearhug.decision.arbitration;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Decision;
import io.bearhug.contracts.Decision.Answer;
import io.bearhug.contracts.Decision.NotOther;
import io.bearhug.contracts.Json;
import io.bearhug.decision.Catalogues;
import io.bearhug.decision.People;
import io.bearhug.decision.catalogue.CompiledCatalogue;
import io.bearhug.decision.learning.Recollection;
import io.bearhug.decision.recommendation.Shelf;
import io.bearhug.decision.situation.Situation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the arm somebody is in does to what they are told. */
class ArmsOfExperimentsTest {

    private static final String WITHOUT_TIP = "{ id: no-tip, without: [tee-tip] }";
    private static final CompiledCatalogue SHOP = shop("", "{ id: as-is }, " + WITHOUT_TIP);

    private static CompiledCatalogue shop(String more, String arms) {
        return Catalogues.of(Catalogues.SHOP + "experiments: [ { id: tips, measure: needsMet, " + more + "arms: [ "
                + arms + " ] } ]\n");
    }

    private static Decision decide(Situation situation, CompiledCatalogue shop) {
        return Deciding.on(situation, shop, Shelf.EMPTY, Recollection.EMPTY, List.of())
                .decision();
    }

    private static People looking(int number) {
        return People.called("p" + number).agrees("recommendations").needs("t-shirt", 0.7);
    }

    private static Stream<Decision> decisions(CompiledCatalogue shop, String... places) {
        return IntStream.range(0, 200)
                .mapToObj(it -> decide(looking(it).told("shirtSize", "M").asked("r", places), shop));
    }

    private static String arm(Decision decision) {
        return decision.group().experiments().getOrDefault("tips", "none");
    }

    private static Stream<NotOther> others(Answer answer) {
        return answer.why() == null ? Stream.empty() : answer.why().notOthers().stream();
    }

    @Test
    void whatAnArmLeavesOutIsNotSaidAndTheReasonNamesTheExperiment() {
        var seen = new TreeMap<String, Integer>();
        decisions(SHOP, "home-hero").forEach(decision -> {
            var answer = decision.answers().getFirst();
            seen.merge(arm(decision), 1, Integer::sum);
            if (arm(decision).equals("no-tip")) {
                assertThat(answer.action()).isNotEqualTo("tee-tip");
                assertThat(others(answer).filter(it -> it.action().equals("tee-tip")))
                        .singleElement()
                        .satisfies(it -> {
                            assertThat(it.stage()).isEqualTo("holdout");
                            assertThat(it.rule()).isEqualTo("tips");
                            assertThat(it.says())
                                    .isEqualTo("is left out in arm 'no-tip' of experiment 'tips', to compare");
                        });
            } else {
                assertThat(answer.action()).isEqualTo("tee-tip");
            }
        });

        assertThat(seen).containsOnlyKeys("as-is", "no-tip");
        assertThat(seen.values()).allMatch(it -> it > 70);
    }

    @Test
    void anArmIsOnlyRecordedWhereItCouldHaveMadeADifference() {
        var stranger = People.called("p1").needs("t-shirt", 0.7);

        assertThat(decide(stranger.asked("r", "home-hero"), SHOP).group().experiments())
                .as("has not agreed, so no arm tells them")
                .isEmpty();
        assertThat(decide(
                                looking(1).told("shirtSize", "M").asked("r", "home-hero"),
                                shop("placements: [side], ", "{ id: as-is }, " + WITHOUT_TIP))
                        .group()
                        .experiments())
                .as("it is elsewhere")
                .isEmpty();
    }

    @Test
    void whetherItIsRecordedDoesNotDependOnTheArm() {
        var other = shop("", WITHOUT_TIP + ", { id: as-is }");
        for (var place : List.of("home-hero", "app-home", "side")) {
            var here = decisions(SHOP, place).map(it -> arm(it).equals("none")).toList();
            var there =
                    decisions(other, place).map(it -> arm(it).equals("none")).toList();
            assertThat(here).as(place).isEqualTo(there);
        }
    }

    @Test
    void aLeverOfAnArmCountsInsteadOfTheActionsOwn() {
        var shop = shop("", "{ id: as-is }, { id: bolder, levers: { tee-tip: 2.5 } }");
        var levers = new TreeMap<String, Double>();
        decisions(shop, "home-hero")
                .forEach(it -> Optional.ofNullable(it.answers().getFirst().parts())
                        .ifPresent(parts -> levers.put(arm(it), parts.l())));

        assertThat(levers).isEqualTo(Map.of("as-is", 1.0, "bolder", 2.5));
    }

    @Test
    void helpAndServiceAreInEveryArm() {
        var shop = shop("", "{ id: as-is, without: [ask-size] }, { id: other, without: [ask-size] }");

        decisions(shop, "app-home").forEach(it -> assertThat(others(it.answers().getFirst())
                        .filter(other -> other.stage().equals("holdout")))
                .isEmpty());
        assertThat(decide(looking(1).asked("r", "app-home"), shop)
                        .answers()
                        .getFirst()
                        .action())
                .isEqualTo("ask-size");
    }

    @Test
    void anExperimentThatChangesNothingChangesNothing() {
        var plain = Catalogues.shop();
        var shop = shop("", "{ id: as-is }, { id: the-same }");

        for (var i = 0; i < 50; i++) {
            var situation = looking(i).asked("r", "home-hero", "side");
            assertThat(decide(situation, shop).answers())
                    .isEqualTo(decide(situation, plain).answers());
            assertThat(decide(situation, shop).group().experiments()).containsKey("tips");
        }
    }

    @Test
    void aRecordedDecisionIsTakenAgainInTheSameArm() {
        decisions(SHOP, "home-hero", "side").forEach(decision -> {
            var recorded = Json.mapper().convertValue(Json.mapper().valueToTree(decision), Decision.class);
            assertThat(ReplayDecision.compare(recorded, SHOP).equal()).isTrue();
        });
    }

    @Test
    void anotherArmIsNoEqualReplay() {
        var decision = decide(looking(1).told("shirtSize", "M").asked("r", "home-hero"), SHOP);
        var other = shop("salt: other-1, ", "{ id: the-other, without: [tee-tip] }, { id: as-is-not }");

        assertThat(ReplayDecision.compare(decision, other).equal()).isFalse();
    }

    @Test
    void messagesTakePartUnderTheirChannel() {
        var shop =
                shop("placements: [\"channel:email\"], ", "{ id: as-is }, { id: no-mail, without: [basket-reminder] }");
        var arms = new TreeMap<String, String>();
        for (var i = 0; i < 50; i++) {
            var decision = decide(looking(i).hasMail().moment("hesitating", Duration.ofHours(3)), shop);
            arms.put(arm(decision), String.valueOf(decision.answers().getFirst().action()));
        }

        assertThat(arms).isEqualTo(Map.of("as-is", "basket-reminder", "no-mail", "null"));
    }
}
