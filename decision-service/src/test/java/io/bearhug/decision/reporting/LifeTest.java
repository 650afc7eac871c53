package io.bearhug.decision.reporting;

import static io.bearhug.contracts.context.LiveContext.NeedState.LAPSED;
import static io.bearhug.contracts.context.LiveContext.NeedState.OPEN;
import static io.bearhug.contracts.context.LiveContext.NeedState.SATISFIED;
import static io.bearhug.decision.reporting.Somebody.SPAN;
import static io.bearhug.decision.reporting.Somebody.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LifeTest {

    @Test
    void aNeedIsMetIfItIsSeenSatisfiedBeforeItLapses() {
        assertThat(new Somebody("ann")
                        .needs(1, OPEN, 1)
                        .needs(3, SATISFIED, 1)
                        .life()
                        .needs())
                .containsExactly(new Episode("tee", on(1), true, on(1)));
        assertThat(new Somebody("bob").needs(1, OPEN, 1).life().needs())
                .containsExactly(new Episode("tee", on(1), false, on(1)));
        assertThat(new Somebody("cid")
                        .needs(1, OPEN, 1)
                        .needs(5, LAPSED, 1)
                        .needs(9, SATISFIED, 1)
                        .life()
                        .needs())
                .as("too late")
                .containsExactly(new Episode("tee", on(1), false, on(1)));
    }

    @Test
    void aNeedThatComesAgainIsAnotherOne() {
        var twice = new Somebody("ann")
                .needs(1, OPEN, 1)
                .needs(3, SATISFIED, 1)
                .needs(8, OPEN, 7)
                .needs(9, OPEN, 7);

        assertThat(twice.life().needs())
                .containsExactly(new Episode("tee", on(1), true, on(1)), new Episode("tee", on(7), false, on(9)));
    }

    /** Two fragments become one person, or an event comes late: the first evidence moves. */
    @Test
    void aNeedWhoseFirstEvidenceMovesIsStillTheSame() {
        var joined = new Somebody("ann").needs(2, OPEN, 2).needs(3, OPEN, 1).needs(5, SATISFIED, 1);

        assertThat(joined.life().needs()).containsExactly(new Episode("tee", on(1), true, on(3)));
    }

    @Test
    void aNeedThatIsOpenAtAnInstantIsOneSinceThen() {
        var life = new Somebody("ann")
                .needs(1, OPEN, -3)
                .needs(4, OPEN, -3)
                .needs(5, SATISFIED, -3)
                .life();

        assertThat(life.needsSince(on(4))).singleElement().matches(Episode::met);
        assertThat(life.needsSince(on(5))).as("it was over").isEmpty();
    }

    @Test
    void aNeedThatWasOverBeforeAnybodyLookedWasMet() {
        assertThat(new Somebody("ann")
                        .needs(4, SATISFIED, 3)
                        .needs(6, SATISFIED, 3)
                        .life()
                        .needs())
                .containsExactly(new Episode("tee", on(3), true, on(3)));
    }

    @Test
    void onlyNeedsThatOpenedInTheTimeCountAndOpenOnesAreOpenWhenTheyWereSeen() {
        var before = new Somebody("ann")
                .needs(2, OPEN, -10)
                .toldNothing(2, "consent")
                .life();

        assertThat(before.needs()).isEmpty();
        assertThat(before.openNeeds()).containsExactly("tee");
        assertThat(before.isUnderserved()).isTrue();
    }

    @Test
    void whatWasNotSeenIsNoContact() {
        var life = new Somebody("ann")
                .told(1)
                .told(2)
                .reacts(2, Outcome.Type.SHOWN)
                .told(3)
                .reacts(3, Outcome.Type.HANDED_OVER)
                .reacts(3, Outcome.Type.BOUNCED)
                .told(4)
                .reacts(4, Outcome.Type.DISMISSED)
                .life();

        assertThat(life.contacts()).hasSize(2);
        assertThat(life.contacts().getFirst().isRefused()).isFalse();
        assertThat(life.contacts().getLast().isRefused()).isTrue();
        assertThat(life.prefilled()).as("two facts in each that was seen").isEqualTo(4);
    }

    @Test
    void whoIsToldSomethingIsServedAndReasonsAreThoseOfWhenSomethingWasNeeded() {
        var silent = new Somebody("ann")
                .needs(1, OPEN, 1)
                .toldNothing(1, "cap")
                .toldNothing(2, "consent")
                .needs(2, OPEN, 1)
                .toldNothing(3, "applicability")
                .needs(3, SATISFIED, 1);

        assertThat(silent.life().isUnderserved()).isTrue();
        assertThat(silent.life().stages()).containsOnly(Map.entry("cap", 1L), Map.entry("consent", 1L));
        assertThat(silent.told(4).life().isUnderserved()).isFalse();
        assertThat(new Somebody("bob").toldNothing(1, "cap").life().isUnderserved())
                .as("nothing was needed")
                .isFalse();
    }

    @Test
    void whoComesAgainNinetyDaysLaterHasStayed() {
        var later = Duration.ofDays(90);
        var week = Duration.ofDays(7);

        assertThat(new Somebody("ann").told(1).comes(92).life().isActive(later, week))
                .isTrue();
        assertThat(new Somebody("bob").told(1).comes(90, 98).life().isActive(later, week))
                .isFalse();
    }

    @Test
    void factsInAnyOrderAndAnyNumberOfTimesAreTheSameLife() {
        var dice = new Random(7);
        for (var round = 0; round < 200; round++) {
            var facts = anybody(dice).facts();
            var again = shuffled(facts, dice);

            assertThat(said(Life.of(again, SPAN))).isEqualTo(said(Life.of(facts, SPAN)));
        }
    }

    private static Somebody anybody(Random dice) {
        var somebody = new Somebody("ann");
        for (var i = 0; i < 12; i++) {
            var day = dice.nextInt(28);
            switch (dice.nextInt(6)) {
                case 0 -> somebody.needs(day, OPEN, dice.nextInt(day + 1));
                case 1 -> somebody.needs(day, SATISFIED, dice.nextInt(day + 1));
                case 2 -> somebody.needs(day, LAPSED, dice.nextInt(day + 1));
                case 3 -> somebody.told(day).reacts(day, Outcome.Type.SHOWN).rates(day, 1 + dice.nextInt(5));
                case 4 -> somebody.isSpared("q" + dice.nextInt(3)).comes(day);
                default -> somebody.told(day).reacts(day, Outcome.Type.DISMISSED);
            }
        }
        return somebody;
    }

    private static Facts shuffled(Facts it, Random dice) {
        return new Facts(
                it.person(),
                it.heldOut(),
                it.decisionId(),
                shuffled(it.answers(), dice),
                shuffled(it.reactions(), dice),
                shuffled(it.needs(), dice),
                shuffled(it.known(), dice),
                shuffled(it.days(), dice),
                List.of());
    }

    private static <T> List<T> shuffled(List<T> all, Random dice) {
        var twice = new ArrayList<>(all);
        all.stream().filter(_ -> dice.nextBoolean()).forEach(twice::add);
        Collections.shuffle(twice, dice);
        return twice;
    }

    private static List<Object> said(Life life) {
        return List.of(
                life.answers(),
                life.reactions(),
                life.needs(),
                life.openNeeds(),
                life.ratings(),
                life.questionsSpared(),
                life.prefilled(),
                life.contacts(),
                life.activeDays(),
                life.activeDaysAfter(on(3)));
    }
}
