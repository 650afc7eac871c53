package io.bearhug.decision.reporting;

import static io.bearhug.contracts.context.LiveContext.NeedState.OPEN;
import static io.bearhug.contracts.context.LiveContext.NeedState.SATISFIED;
import static io.bearhug.decision.reporting.Somebody.SPAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bearhug.contracts.Outcome;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private final Comparison comparison = new Comparison();

    private PeopleReport report() {
        return comparison.report(SPAN, null);
    }

    @Test
    void satisfactionIsWhatPeopleSayAndWhatTheySaidLast() {
        comparison.add(new Somebody("ann").told(1).rates(1, 2).rates(1, 5).life());
        comparison.add(new Somebody("bob").told(1).rates(1, 3).life());
        comparison.add(new Somebody("cid").told(1).life());
        comparison.add(new Somebody("dan")
                .heldOut(true)
                .toldNothing(1, "holdout")
                .rates(1, 1)
                .life());

        var satisfaction = report().satisfaction();
        assertThat(satisfaction.mean().value()).isCloseTo(10 / 3.0, within(1e-12));
        assertThat(satisfaction.mean().n()).as("people, not ratings").isEqualTo(2);
        assertThat(satisfaction.goodLast().value()).isEqualTo(0.5);
        assertThat(satisfaction.mean().control()).isEqualTo(1);
        assertThat(satisfaction.mean().words()).contains("28 more are needed").contains("29 more to compare");
    }

    @Test
    void needsAreMetByNeedsOpened() {
        comparison.add(new Somebody("ann")
                .told(1)
                .needs(1, OPEN, 1)
                .needs(2, SATISFIED, 1)
                .life());
        comparison.add(
                new Somebody("bob").told(1).needs(1, OPEN, 1).needs(3, OPEN, 3).life());
        comparison.add(
                new Somebody("dan").heldOut(true).told(1).needs(1, OPEN, 1).life());

        assertThat(report().needsMet().value()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(report().needsMet().control()).isZero();
    }

    @Test
    void effortIsSavedPerPerson() {
        comparison.add(new Somebody("ann")
                .told(1)
                .reacts(1, Outcome.Type.SHOWN)
                .isSpared("size")
                .isSpared("size")
                .isSpared("shoes")
                .life());
        comparison.add(new Somebody("bob").toldNothing(1, "cap").life());

        var effort = report().effortSaved();
        assertThat(effort.questions().value()).as("each question once").isEqualTo(1);
        assertThat(effort.fields().value()).isEqualTo(1);
        assertThat(effort.total().value()).isEqualTo(2);
        assertThat(effort.total().n()).isEqualTo(2);
    }

    @Test
    void fatigueIsByTheNumberOfTheContactAndClicksAreBelow() {
        var ann = new Somebody("ann");
        IntStream.rangeClosed(1, 6).forEach(day -> ann.told(day).reacts(day, Outcome.Type.SHOWN));
        comparison.add(ann.reacts(1, Outcome.Type.CLICKED)
                .reacts(2, Outcome.Type.DISMISSED)
                .reacts(6, Outcome.Type.UNSUBSCRIBED)
                .life());
        comparison.add(
                new Somebody("bob").told(1).reacts(1, Outcome.Type.DISMISSED).life());

        var report = report();
        assertThat(report.fatigue())
                .extracting(PeopleReport.Numbered::contact)
                .containsExactly("1", "2", "3", "4", "5+");
        assertThat(report.fatigue()).extracting(it -> it.figure().value()).containsExactly(0.5, 1.0, 0.0, 0.0, 0.5);
        assertThat(report.drilldown().clicks().value()).isCloseTo(1 / 7.0, within(1e-12));
        assertThat(report.drilldown().acceptance().value()).isZero();
    }

    @Test
    void lifetimeIsUnknownWhileThereAreNoNinetyDays() {
        comparison.add(new Somebody("ann").told(1).life());
        assertThat(report().lifetime().value()).isNull();
        assertThat(report().lifetime().words()).contains("90 days");

        comparison.addEarlier(new Somebody("bob").told(1).comes(93).life());
        comparison.addEarlier(new Somebody("cid").told(1).comes(20).life());
        assertThat(report().lifetime().value()).isEqualTo(0.5);
    }

    @Test
    void withEnoughPeopleTheDifferenceIsSaid() {
        for (var i = 0; i < 60; i++) {
            comparison.add(new Somebody("ann" + i).told(1).rates(1, 4 + i % 2).life());
            comparison.add(new Somebody("dan" + i)
                    .heldOut(true)
                    .toldNothing(1, "holdout")
                    .rates(1, 1 + i % 2)
                    .life());
        }
        var mean = report().satisfaction().mean();
        assertThat(mean.value()).isEqualTo(4.5);
        assertThat(mean.control()).isEqualTo(1.5);
        assertThat(Objects.requireNonNull(mean.interval()).getFirst()).isGreaterThan(2);
        assertThat(mean.interval().getLast()).isLessThan(4);
        assertThat(mean.words()).isNull();
    }

    @Test
    void silenceIsComparedFromTheFirstTimeSomethingCouldHaveBeenSaid() {
        var silences = new Silences();
        silences.add(new Somebody("ann")
                .rates(1, 1)
                .told(2)
                .rates(3, 5)
                .comes(1, 2, 3, 4)
                .life());
        silences.add(new Somebody("dan")
                .heldOut(true)
                .toldNothing(2, "holdout")
                .rates(2, 3)
                .life());

        var worth = silences.report(SPAN, null).heldOut();
        assertThat(worth.satisfaction().value()).as("of silence").isEqualTo(3);
        assertThat(worth.satisfaction().control()).as("of acts").isEqualTo(5);
        assertThat(worth.activity().control()).as("2 of the 25 days after").isCloseTo(2 / 25.0, within(1e-12));
        assertThat(worth.activity().value()).isZero();
    }

    /** One act in ten was that likely, one in ten nine times as likely: they count 10 : 10/9. */
    @Test
    void whatWasDrawnCountsAsOftenAsItWasUnlikely() {
        var silences = new Silences();
        silences.add(new Somebody("ann").drawn(2, true, 0.1).rates(2, 5).life());
        silences.add(new Somebody("bob").drawn(2, true, 0.9).rates(2, 1).life());
        silences.add(new Somebody("cid").drawn(2, false, 0.2).rates(2, 4).life());

        var worth = silences.report(SPAN, null).drawn();
        assertThat(worth.satisfaction().control()).isCloseTo((50 + 10 / 9.0) / (10 + 10 / 9.0), within(1e-9));
        assertThat(worth.satisfaction().value()).isEqualTo(4);
    }

    @Test
    void lifetimeIsAskedOfThoseOfNinetyDaysBefore() {
        assertThat(SPAN.earlier(Duration.ofDays(97)).to()).isEqualTo(SPAN.to().minus(Duration.ofDays(97)));
    }
}
