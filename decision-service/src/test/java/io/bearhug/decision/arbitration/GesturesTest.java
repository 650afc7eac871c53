package io.bearhug.decision.arbitration;

import static io.bearhug.decision.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Decision.NotOther;
import io.bearhug.contracts.catalogue.ActionDefinition.ContactClass;
import io.bearhug.decision.Catalogues;
import io.bearhug.decision.People;
import io.bearhug.decision.catalogue.CompiledCatalogue;
import io.bearhug.decision.learning.Recollection;
import io.bearhug.decision.ledger.Contact;
import io.bearhug.decision.ledger.LedgerView;
import io.bearhug.decision.ledger.Limit;
import io.bearhug.decision.recommendation.Shelf;
import io.bearhug.decision.situation.Situation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Something done for somebody: nothing is sold with it, and it is no routine. */
class GesturesTest {

    private static final CompiledCatalogue SHOP = Catalogues.of("""
            moments:
              - { id: hesitating, when: { sequence: [ { event: Product Added } ], within: PT1H } }
            placements:
              - { id: top, channel: web, accepts: [tile] }
              - { id: side, channel: web, accepts: [tile] }
            actions:
              - id: return-label
                kind: gesture
                class: service
                eligibility: 'count("Return Started", duration("P7D")) >= 1'
                value: { person: 6.0 }
                expected: { success: 0.5 }
                treatments:
                  - { id: label-top, placement: top, form: tile, blocks: [ { type: text, text: "Your label is printed" } ] }
              - id: cheaper-tariff
                kind: gesture
                class: service
                caps: [ { max: 2, per: P90D } ]
                eligibility: 'count("Tariff Viewed", duration("P7D")) >= 1'
                value: { person: 6.0 }
                expected: { success: 0.5 }
                treatments:
                  - { id: tariff-top, placement: top, form: tile, blocks: [ { type: text, text: "This tariff is cheaper" } ] }
              - id: sale
                kind: offer
                class: marketing
                on: [hesitating]
                value: { business: 20.0, person: 1.0 }
                expected: { success: 0.2 }
                treatments:
                  - { id: sale-side, placement: side, form: tile, blocks: [ { type: text, text: "Sale" } ] }
                  - { id: sale-mail, channel: email, subject: { en: "Sale" }, blocks: [ { type: text, text: "Sale" } ] }
            policies:
              contact: { pressure: { halfLife: P1D, price: 4.0 } }
            """);

    @Test
    void isDoneForWhomItIsWorthSomething() {
        var act = act(returning().asked("r", "top"));

        assertThat(act.candidate().id()).isEqualTo("return-label");
        assertThat(act.reason()).isEqualTo("It may be useful to you; we ask nothing in return.");
        assertThat(choices(People.somebody().asked("r", "top")).getFirst()).isInstanceOf(Choice.Silence.class);
    }

    @Test
    void isDoneOnceAYearUnlessItsCapsSayOtherwise() {
        var longAgo = NOW.minus(Duration.ofDays(200));

        var again = choices(returning().with(done("return-label", longAgo)).asked("r", "top"))
                .getFirst();
        var other = act(returning()
                .did("Tariff Viewed", NOW.minusSeconds(60))
                .with(done("cheaper-tariff", longAgo))
                .asked("r", "top"));

        assertThat(against(again, "return-label"))
                .satisfies(it -> assertThat(it.stage()).isEqualTo("cap"))
                .satisfies(it -> assertThat(it.until()).isEqualTo(longAgo.plus(Duration.ofDays(365))));
        assertThat(other.notOthers()).extracting(NotOther::stage).doesNotContain("cap");
    }

    /** Two questions at once must not give twice. */
    @Test
    void onceAYearIsReservedLikeAnyCap() {
        assertThat(act(returning().asked("r", "top")).reservation().limits())
                .contains(new Limit(1, Duration.ofDays(365), "return-label", null, null, null));
    }

    @Test
    void isNoRoutine() {
        var lately = NOW.minus(Duration.ofDays(29));

        var tooSoon = choices(returning().with(done("cheaper-tariff", lately)).asked("r", "top"))
                .getFirst();

        assertThat(against(tooSoon, "return-label"))
                .satisfies(it -> assertThat(it.stage()).isEqualTo("cap"))
                .satisfies(it -> assertThat(it.until()).isEqualTo(lately.plus(Duration.ofDays(30))))
                .satisfies(it -> assertThat(it.says()).contains("routine"));
    }

    @Test
    void nothingIsSoldBesideIt() {
        var choices = choices(returning().asked("r", "top", "side"));

        assertThat(choices.getFirst()).isInstanceOf(Choice.Act.class);
        assertThat(against(choices.getLast(), "sale").stage()).isEqualTo("exclusion");
    }

    @Test
    void isNotPutBesideWhatSells() {
        var choices = choices(returning().asked("r", "side", "top"));

        assertThat(choices.getFirst()).isInstanceOf(Choice.Act.class);
        assertThat(against(choices.getLast(), "return-label").stage()).isEqualTo("exclusion");
    }

    @Test
    void noMessageSellsADayAfterIt() {
        var given = NOW.minus(Duration.ofHours(23));

        var soon = choices(People.somebody()
                        .hasMail()
                        .with(done("return-label", given))
                        .moment("hesitating", Duration.ofHours(4)))
                .getFirst();
        var asked = choices(People.somebody().with(done("return-label", given)).asked("r", "side"));
        var later = choices(People.somebody()
                        .hasMail()
                        .with(done("return-label", given.minus(Duration.ofHours(2))))
                        .moment("hesitating", Duration.ofHours(4)))
                .getFirst();

        assertThat(against(soon, "sale").stage()).isEqualTo("exclusion");
        assertThat(asked.getFirst()).as("who looks at the shop").isInstanceOf(Choice.Act.class);
        assertThat(later).isInstanceOf(Choice.Act.class);
    }

    @Test
    void pressesNobody() {
        var without = act(People.somebody().asked("r", "side"));
        var with = act(People.somebody()
                .with(done("return-label", NOW.minus(Duration.ofHours(1))))
                .asked("r", "side"));
        var sold = done("sale", NOW.minus(Duration.ofHours(1)));

        assertThat(with.utility()).isEqualTo(without.utility());
        assertThat(act(returning().with(sold).asked("r", "top")).utility().pressure())
                .isZero();
    }

    private static People returning() {
        return People.somebody().did("Return Started", NOW.minusSeconds(60));
    }

    private static LedgerView done(String action, Instant at) {
        return LedgerView.EMPTY.plus(new Contact(
                "d-" + at,
                "top",
                action,
                action.equals("sale") ? ContactClass.MARKETING : ContactClass.SERVICE,
                "web",
                null,
                at,
                at,
                Contact.State.CONFIRMED,
                List.of()));
    }

    private static List<Choice> choices(Situation situation) {
        return Arbitration.decide(situation, SHOP, Shelf.EMPTY, Recollection.EMPTY);
    }

    private static Choice.Act act(Situation situation) {
        return (Choice.Act) choices(situation).getFirst();
    }

    private static NotOther against(Choice choice, String action) {
        return choice.notOthers().stream()
                .filter(it -> it.action().equals(action))
                .findFirst()
                .orElseThrow();
    }
}
