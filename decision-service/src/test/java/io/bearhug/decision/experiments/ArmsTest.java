package io.bearhug.decision.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Outcome;
import io.bearhug.contracts.catalogue.ExperimentDefinition;
import io.bearhug.contracts.context.LiveContext.NeedState;
import io.bearhug.decision.Catalogues;
import io.bearhug.decision.allocation.Phase;
import io.bearhug.decision.experiments.Verdict.State;
import io.bearhug.decision.reporting.FactStore.Tested;
import io.bearhug.decision.reporting.Facts;
import io.bearhug.decision.reporting.Life;
import io.bearhug.decision.reporting.NeedSeen;
import io.bearhug.decision.reporting.Reacted;
import io.bearhug.decision.reporting.Span;
import io.bearhug.decision.reporting.TookPart;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArmsTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant NOW = START.plus(Duration.ofDays(20));
    private static final Span SPAN = new Span(START, NOW);
    private static final String FIRST = "as-is";
    private static final String OTHER = "without-coats";

    private final ExperimentDefinition definition = definition("needsMet");

    private static ExperimentDefinition definition(String measure) {
        return definition(measure, "{ id: without-coats, without: [coat-sale] }");
    }

    private static ExperimentDefinition definition(String measure, String others) {
        return Catalogues.of("experiments: [ { id: coats, measure: %s, arms: [ { id: as-is }, %s ] } ]"
                        .formatted(measure, others))
                .catalogue()
                .experiments()
                .values()
                .iterator()
                .next();
    }

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    /** Somebody with a need, from their first day in an arm on. */
    private static Life life(String arm, boolean met, Outcome.@Nullable Type reacts) {
        return life(List.of(new TookPart(arm, day(2), 3)), met, reacts, day(4));
    }

    private static Life life(List<TookPart> parts, boolean met, Outcome.@Nullable Type reacts, Instant at) {
        var open = new NeedSeen("tee", NeedState.OPEN, day(1), day(2), day(2));
        var seen = new NeedSeen("tee", NeedState.SATISFIED, day(1), day(3), day(3));
        return Life.of(
                new Facts(
                        "somebody",
                        false,
                        "d-1",
                        List.of(),
                        reacts == null ? List.of() : List.of(new Reacted("o-1", "d-1", "home", reacts, at, null)),
                        met ? List.of(open, seen) : List.of(open),
                        List.of(),
                        List.of(),
                        parts),
                SPAN);
    }

    /** So many people of an arm, of whom so many in a hundred have their need met, and so many leave. */
    private static void come(Arms arms, String arm, int people, int met, int leave) {
        for (var i = 0; i < people; i++) {
            arms.add(life(arm, i % 100 < met, i % 100 < leave ? Outcome.Type.UNSUBSCRIBED : null));
        }
    }

    private static ExperimentReport report(Arms arms, ExperimentDefinition definition) {
        var tested = new Tested("coats", START, day(19), "v1");
        return arms.report(new Trial(definition, true, tested), NOW, null);
    }

    private ExperimentReport of(int firstMet, int otherMet, int people, int otherLeave) {
        var arms = new Arms(definition);
        come(arms, FIRST, people, firstMet, 0);
        come(arms, OTHER, people, otherMet, otherLeave);
        return report(arms, definition);
    }

    private static Verdict verdict(ExperimentReport report) {
        var verdict = report.arms().getLast().verdict();
        assertThat(verdict).isNotNull();
        return verdict == null ? new Verdict(State.OPEN, "") : verdict;
    }

    @Test
    void peopleOfAnArmAreComparedWithThoseOfTheFirst() {
        var report = of(30, 60, 200, 0);

        assertThat(report.state()).isEqualTo(Phase.RUNNING);
        assertThat(report.people()).isEqualTo(400);
        var arm = report.arms().getLast();
        assertThat(arm.people()).isEqualTo(200);
        assertThat(arm.decisions()).isEqualTo(600);
        assertThat(arm.figure().value()).isEqualTo(0.6);
        assertThat(arm.figure().control()).isEqualTo(0.3);
        assertThat(report.arms().getFirst().figure().value()).isEqualTo(0.3);
        assertThat(report.arms().getFirst().verdict()).isNull();
        assertThat(verdict(report).state()).isEqualTo(State.BETTER);
        assertThat(verdict(report).words()).startsWith("Better than the first arm: the difference is between 0.");
    }

    @Test
    void worseIsSaidToo() {
        assertThat(verdict(of(60, 30, 200, 0)).state()).isEqualTo(State.WORSE);
    }

    @Test
    void whatGotWorseIsSaidFirstWhateverGotBetter() {
        var verdict = verdict(of(30, 60, 400, 20));

        assertThat(verdict.state()).isEqualTo(State.WORSE);
        assertThat(verdict.words())
                .startsWith("Opt-outs got worse than in the first arm: the difference is between 0.")
                .contains("Needs met: better than the first arm");
    }

    @Test
    void tooLittleEvidenceIsSaidWithHowMuchMoreItTakes() {
        var verdict = verdict(of(30, 35, 100, 0));

        assertThat(verdict.state()).isEqualTo(State.OPEN);
        assertThat(verdict.words()).matches("Not enough evidence yet: about [\\d,]+ more people\\.");
    }

    @Test
    void ofFewPeopleThereIsNoInterval() {
        var report = of(30, 60, 20, 0);

        assertThat(report.arms().getLast().figure().interval()).isNull();
        assertThat(verdict(report).words())
                .startsWith("Not enough evidence yet. Too few people")
                .contains("10 more");
    }

    @Test
    void aDifferenceTooSmallToMatterIsSaidToBeNone() {
        var verdict = verdict(of(30, 30, 20_000, 0));

        assertThat(verdict.state()).isEqualTo(State.SAME);
        assertThat(verdict.words()).startsWith("No difference larger than 0.01");
    }

    @Test
    void whereArmsLackPeopleNothingIsConcluded() {
        var arms = new Arms(definition);
        come(arms, FIRST, 1_000, 30, 0);
        come(arms, OTHER, 800, 60, 0);

        var report = report(arms, definition);

        assertThat(report.ratio().sound()).isFalse();
        assertThat(verdict(report).state()).isEqualTo(State.UNSOUND);
        assertThat(verdict(report).words()).contains("as-is has 1,000 of 900", "Nothing can be concluded");
    }

    @Test
    void peopleCountToTheArmTheyWereInFirst() {
        var arms = new Arms(definition);
        arms.add(life(List.of(new TookPart(OTHER, day(5), 9), new TookPart(FIRST, day(2), 1)), true, null, day(4)));
        arms.add(life(List.of(new TookPart("gone", day(2), 1)), true, null, day(4)));

        var report = report(arms, definition);

        assertThat(report.people()).isEqualTo(1);
        assertThat(report.crossed()).isEqualTo(1);
        assertThat(report.arms()).extracting(ExperimentReport.Arm::people).containsExactly(1L, 0L);
    }

    @Test
    void whatHappenedBeforeTheyTookPartIsNotItsDoing() {
        var definition = definition("optOuts");
        var arms = new Arms(definition);
        var parts = List.of(new TookPart(OTHER, day(5), 1));
        arms.add(life(parts, false, Outcome.Type.COMPLAINED, day(4)));
        arms.add(life(parts, false, Outcome.Type.COMPLAINED, day(6)));

        assertThat(report(arms, definition).arms().getLast().figure().value()).isEqualTo(0.5);
    }

    @Test
    void aNeedThatWasOverBeforeTheyTookPartIsNotItsDoing() {
        var arms = new Arms(definition);
        arms.add(life(List.of(new TookPart(FIRST, day(5), 1)), true, null, day(4)));
        arms.add(life(FIRST, true, null));

        var figure = report(arms, definition).arms().getFirst().figure();

        assertThat(figure.n()).as("people with a need from then on").isEqualTo(1);
        assertThat(figure.value()).isEqualTo(1);
    }

    @Test
    void fewerOptOutsAreBetter() {
        var definition = definition("optOuts");
        var arms = new Arms(definition);
        come(arms, FIRST, 400, 0, 20);
        come(arms, OTHER, 400, 0, 2);

        assertThat(verdict(report(arms, definition)).state()).isEqualTo(State.BETTER);
    }

    @Test
    void eachOfManyArmsNeedsMoreEvidence() {
        var three = definition("needsMet", "{ id: without-coats, without: [coat-sale] }, { id: third }");
        var arms = new Arms(three);
        come(arms, FIRST, 200, 30, 0);
        come(arms, OTHER, 200, 60, 0);
        come(arms, "third", 200, 30, 0);

        var wide = report(arms, three).arms().get(1).figure().interval();
        var narrow = of(30, 60, 200, 0).arms().getLast().figure().interval();

        assertThat(wide).isNotNull();
        assertThat(narrow).isNotNull();
        assertThat(wide == null || narrow == null || wide.getFirst() < narrow.getFirst())
                .isTrue();
    }

    @Test
    void beforeAnybodyTookPartThereAreNoFigures() {
        var trial = new Trial(definition, true, null);

        assertThat(trial.span(NOW)).isEmpty();
        assertThat(new Arms(definition).report(trial, NOW, null).people()).isZero();
    }

    @Test
    void whatIsGoneFromTheCatalogueEndedWithTheLastDecision() {
        var trial = new Trial(definition, false, new Tested("coats", START, day(3), "v1"));

        assertThat(trial.phase(NOW)).isEqualTo(Phase.ENDED);
        assertThat(trial.until()).isEqualTo(day(3));
        assertThat(trial.span(NOW)).contains(new Span(START, day(10)));
    }
}
