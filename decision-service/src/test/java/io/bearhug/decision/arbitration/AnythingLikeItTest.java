package io.bearhug.decision.arbitration;

import static io.bearhug.decision.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Decision.NotOther;
import io.bearhug.contracts.Outcome;
import io.bearhug.decision.Catalogues;
import io.bearhug.decision.People;
import io.bearhug.decision.catalogue.CompiledCatalogue;
import io.bearhug.decision.learning.Recollection;
import io.bearhug.decision.ledger.LedgerView;
import io.bearhug.decision.ledger.Reaction;
import io.bearhug.decision.recommendation.Shelf;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** "Less like this" and "this was a gift" are about more than the one action. */
class AnythingLikeItTest {

    private static final CompiledCatalogue SHOP = Catalogues.of("""
            placements: [ { id: top, channel: web, accepts: [tile] } ]
            needs:
              - { id: t-shirt, name: Finding a T-shirt, signals: [ { event: Product Viewed } ] }
              - { id: coat, name: Finding a coat, signals: [ { event: Product Viewed } ] }
            actions:
              - { id: tee-tip, kind: offer, class: marketing, serves: t-shirt, cooldown: { lessLikeThis: P10D }, value: { person: 5.0 }, treatments: [ { id: a, placement: top, form: tile, blocks: [ { type: text, text: A } ] } ] }
              - { id: tee-sale, kind: offer, class: marketing, serves: t-shirt, value: { person: 4.0 }, treatments: [ { id: b, placement: top, form: tile, blocks: [ { type: text, text: B } ] } ] }
              - { id: tee-help, kind: service, class: service, serves: t-shirt, value: { person: 3.0 }, treatments: [ { id: c, placement: top, form: tile, blocks: [ { type: text, text: C } ] } ] }
              - { id: coat-sale, kind: offer, class: marketing, serves: coat, value: { person: 2.0 }, treatments: [ { id: d, placement: top, form: tile, blocks: [ { type: text, text: D } ] } ] }
            """);

    @ParameterizedTest
    @EnumSource(
            value = Outcome.Type.class,
            names = {"LESS_LIKE_THIS", "WAS_A_GIFT"})
    void restsAllMarketingForTheSameNeed(Outcome.Type word) {
        var choice = after(word, Duration.ofDays(5));

        assertThat(choice.candidate().id()).as("help still comes").isEqualTo("tee-help");
        assertThat(choice.notOthers())
                .filteredOn(it -> it.stage().equals("cooldown"))
                .extracting(NotOther::action)
                .containsExactlyInAnyOrder("tee-tip", "tee-sale");
        assertThat(choice.notOthers())
                .filteredOn(it -> it.action().equals("tee-sale"))
                .extracting(NotOther::says)
                .singleElement()
                .asString()
                .startsWith("is like tee-tip, which was ");
    }

    @Test
    void asLongAsTheActionItselfRests() {
        var choice = after(Outcome.Type.LESS_LIKE_THIS, Duration.ofDays(11));

        assertThat(choice.notOthers()).extracting(NotOther::stage).doesNotContain("cooldown");
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.Type.class,
            names = {"DISMISSED", "NOT_NOW", "REFUSED"})
    void otherWordsAreAboutTheActionAlone(Outcome.Type word) {
        var choice = after(word, Duration.ofHours(1));

        assertThat(choice.candidate().id()).isEqualTo("tee-sale");
    }

    private static Choice.Act after(Outcome.Type word, Duration ago) {
        var said = new Reaction("tee-tip", word, NOW.minus(ago), "d-0");
        var situation = People.somebody()
                .needs("t-shirt", 0.9)
                .needs("coat", 0.1)
                .with(new LedgerView(List.of(), List.of(said), LedgerView.Sight.WHOLE))
                .asked("r", "top");
        return (Choice.Act) Arbitration.decide(situation, SHOP, Shelf.EMPTY, Recollection.EMPTY)
                .getFirst();
    }
}
