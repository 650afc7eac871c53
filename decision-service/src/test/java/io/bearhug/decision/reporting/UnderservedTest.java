package io.bearhug.decision.reporting;

import static io.bearhug.contracts.context.LiveContext.NeedState.OPEN;
import static io.bearhug.contracts.context.LiveContext.NeedState.SATISFIED;
import static io.bearhug.decision.reporting.Somebody.SPAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bearhug.contracts.Outcome;
import io.bearhug.decision.reporting.UnderservedReport.Named;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnderservedTest {

    private final Underserved underserved = new Underserved(SPAN);

    private UnderservedReport report() {
        return underserved.report(null);
    }

    private static Somebody usual(int number) {
        return new Somebody("usual" + number)
                .told(1)
                .reacts(1, Outcome.Type.SHOWN)
                .needs(1, OPEN, 1)
                .needs(2, SATISFIED, 1)
                .comes(1, 2);
    }

    private static Somebody odd(int number) {
        return new Somebody("odd" + number)
                .answered(1, false, "applicability", 1, "kiosk")
                .answered(2, false, "applicability", 1, "kiosk")
                .answered(3, false, "consent", 1, "kiosk")
                .needs(1, OPEN, 1)
                .comes(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }

    @Test
    void whoNeededSomethingAndWasToldNothingIsCountedWithTheNeedAndTheMainReason() {
        underserved.add(odd(1).life());
        IntStream.range(0, 3).forEach(i -> underserved.add(usual(i).life()));
        underserved.add(new Somebody("unknown").life());

        var report = report();
        assertThat(report.share().value()).as("of those with decisions").isEqualTo(0.25);
        assertThat(report.needs()).containsExactly(new Named("tee", 1));
        assertThat(report.why()).singleElement().satisfies(why -> {
            assertThat(why.stage()).isEqualTo("applicability");
            assertThat(why.says()).isEqualTo("nothing fits what is going on with them");
        });
        assertThat(report.rarest().needsMet().words()).contains("16 more are needed");
    }

    @Test
    void thoseWhoAreLikeNobodyElseAreTheRarest() {
        var people = new ArrayList<Life>();
        IntStream.range(0, 45).forEach(i -> people.add(usual(i).life()));
        IntStream.range(0, 5).forEach(i -> people.add(odd(i).life()));

        var rare = Rarity.rarest(
                people.stream().map(it -> Rarity.Someone.of(it, SPAN)).toList());

        assertThat(IntStream.range(0, 50).filter(rare::get)).containsExactly(45, 46, 47, 48, 49);
    }

    @Test
    void howTheRarestFareIsSaidBesideTheOthers() {
        IntStream.range(0, 45).forEach(i -> underserved.add(usual(i).life()));
        IntStream.range(0, 5).forEach(i -> underserved.add(odd(i).life()));

        var rarest = report().rarest();
        assertThat(rarest.needsMet().value()).isZero();
        assertThat(rarest.needsMet().control()).isEqualTo(1);
        assertThat(rarest.needsGap()).isEqualTo(1);
        assertThat(rarest.acts().n()).isEqualTo(5);
        assertThat(rarest.acts().words()).contains("25 more are needed");
    }

    @Test
    void eachKindOfBehaviourCountsTheSame() {
        var shares = Rarity.described(usual(1).answered(5, true, null, 1, "app").life(), SPAN);

        assertThat(shares.get("need tee")).isEqualTo(1);
        assertThat(shares.get("channel web")).isEqualTo(0.5);
        assertThat(shares.get("channel app")).isEqualTo(0.5);
        assertThat(shares.get("reaction SHOWN")).isEqualTo(1);
        assertThat(shares.get("active")).isCloseTo(2 / 28.0, within(1e-12));
    }
}
