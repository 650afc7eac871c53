package io.bearhug.decision.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bearhug.contracts.Decision.Kind;
import io.bearhug.decision.Catalogues;
import io.bearhug.decision.People;
import io.bearhug.decision.arbitration.Recorded;
import io.bearhug.decision.catalogue.CompiledCatalogue;
import io.bearhug.decision.learning.Experience;
import io.bearhug.decision.learning.ModelIds;
import io.bearhug.decision.learning.Opinion;
import io.bearhug.decision.learning.Step;
import io.bearhug.decision.recommendation.Shelf;
import io.bearhug.decision.situation.Candidate;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What other acts would have brought, by acts that were drawn: the tip brings a success in three of ten cases, the sale in one. */
class EvaluationTest {

    private static final String HERO = "home-hero";
    private static final double TIP = 0.3;
    private static final double SALE = 0.1;

    /** Models think that the sale works better. */
    private static final Experience LEARNED = new Experience() {
        @Override
        public Opinion of(Candidate candidate, double[] features) {
            return new Opinion(ModelIds.of(candidate), 7, 20, candidate.id().equals("coat-sale") ? -1 : -1.6, 0.01);
        }

        @Override
        public Step atMost(String place, Step written) {
            return written;
        }
    };

    private static CompiledCatalogue shop(String step, String more) {
        return Catalogues.of(Catalogues.SHOP
                        .replace("kind: offer", "kind: offer\n    explore: true")
                        .replace("silence: { threshold: 0.0 }", "silence: { threshold: " + more + " }")
                + "  learning: { home-hero: " + step + " }\n");
    }

    private static CompiledCatalogue shop(String step) {
        return shop(step, "0.0");
    }

    private static CompiledCatalogue hopeful() {
        return Catalogues.of(Catalogues.SHOP
                        .replace("kind: offer", "kind: offer\n    explore: true")
                        .replace("expected: { success: 0.01 }", "expected: { success: 0.5 }")
                + "  learning: { home-hero: explore }\n");
    }

    private static Evaluated evaluate(String then, int people, CompiledCatalogue policy) {
        var catalogue = shop(then);
        var shopping = new Shopping(catalogue, LEARNED);
        for (var i = 0; i < people; i++) {
            var person = People.called("p" + i)
                    .agrees("recommendations")
                    .needs("t-shirt", 0.7)
                    .did("Product Viewed", People.NOW.minusSeconds(60));
            var _ = shopping.asked("p" + i, person, 1, HERO);
        }
        var evaluation = new Evaluation(HERO, new Recorded.Terms(policy, Shelf.EMPTY, LEARNED), results(shopping));
        shopping.recorded().stream()
                .filter(it -> it.decision().answers().getFirst().outcome() == Kind.ACT)
                .forEach(it -> evaluation.take(Shopping.noted(it), it, catalogue));
        return evaluation.end();
    }

    private static Map<String, Taught.Result> results(Shopping shopping) {
        var dice = new SplittableRandom(7);
        var results = new HashMap<String, Taught.Result>();
        for (var recorded : shopping.recorded()) {
            var action = recorded.decision().answers().getFirst().action();
            if (action != null) {
                var noted = Shopping.noted(recorded);
                var rate = action.equals("tee-tip") ? TIP : SALE;
                results.put(noted.decisionId(), new Taught.Result(noted, action, dice.nextDouble() < rate));
            }
        }
        return results;
    }

    @Test
    void whatIsDoneAlreadyShowsNoGain() {
        var same = evaluate("full", 1_500, shop("full"));

        assertThat(same.refused()).isFalse();
        assertThat(same.skipped()).isEmpty();
        assertThat(same.people()).isEqualTo(same.n()).isBetween(1_000L, 1_500L);
        assertThat(same.silence().after()).isEqualTo(same.silence().before());
        assertThat(same.current()).isNotNull();
        assertThat(same.ips()).isNotNull();
        assertThat(same.ips().value()).isCloseTo(same.current().value(), within(1e-9));
        assertThat(same.effective()).isCloseTo((double) same.people(), within(1e-6));
        assertThat(same.verdict()).isEqualTo("as good as what is done now; no gain is shown");
    }

    /** The tip is said nine times of ten; a marketer who expects much of the sale would have that said so often. */
    @Test
    void whatIsWorseIsFoundToBe() {
        var worse = evaluate("explore", 3_000, hopeful());

        assertThat(worse.refused()).as(worse.verdict()).isFalse();
        assertThat(worse.current()).isNotNull();
        assertThat(worse.current().value()).isBetween(0.25, 0.33);
        assertThat(worse.dr()).isNotNull();
        assertThat(worse.dr().value()).isLessThan(0.22);
        assertThat(worse.dr().low()).isLessThan(worse.dr().value());
        assertThat(worse.dr().high()).isGreaterThan(worse.dr().value());
        assertThat(worse.snips()).isNotNull();
        assertThat(worse.effective()).isLessThan(1_000);
        assertThat(worse.verdict()).isEqualTo("worse than what is done now");
    }

    @Test
    void whatWasNeverTriedIsRefused() {
        var never = evaluate("shadow", 200, shop("full"));

        assertThat(never.refused()).isTrue();
        assertThat(never.dr()).isNull();
        assertThat(never.current()).isNotNull();
        assertThat(never.verdict()).isNotBlank();
    }

    @Test
    void fewPeopleProveNothing() {
        var few = evaluate("full", 40, shop("full"));

        assertThat(few.refused()).isTrue();
        assertThat(few.verdict()).contains("people only");
    }

    @Test
    void whatSilenceBringsIsNotSeen() {
        var silent = evaluate("full", 100, shop("full", "1000.0"));

        assertThat(silent.refused()).isTrue();
        assertThat(silent.silence().after()).isEqualTo(1);
        assertThat(silent.verdict()).contains("what silence brings is not seen");
    }

    @Test
    void withoutActsThereIsNothingToSay() {
        assertThat(evaluate("full", 0, shop("full")).verdict())
                .isEqualTo("there are no acts of this placement whose outcome is known");
    }
}
