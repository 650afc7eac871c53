package io.bearhug.context.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.context.Catalogues;
import io.bearhug.context.Facts;
import io.bearhug.context.fold.Fold;
import io.bearhug.context.fold.FragmentState;
import io.bearhug.context.notes.Lens;
import io.bearhug.contracts.Corrected;
import io.bearhug.contracts.Outcome;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.Trait;
import io.bearhug.contracts.context.LiveContext;
import io.bearhug.contracts.context.LiveContext.NeedView;
import io.bearhug.contracts.context.LiveContext.Purchase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** "This was a gift", said of what we showed. */
class GiftWordsTest {

    private static final Lens LENS =
            Catalogues.lens(Catalogues.serving(Catalogues.SHOP, "tee-tip", Catalogues.T_SHIRT.id()));
    private static final Map<String, Trait> NOTHING_SAID = Map.of();

    @Test
    void whatLedToItIsNoNeedAndNoTasteOfTheirs() {
        var before = see(NOTHING_SAID, List.of(looked("m1", 50), looked("m2", 40)));
        assertThat(before.needs()).extracting(NeedView::id).containsExactly("t-shirt");
        assertThat(before.affinities().get("category")).containsKey("t-shirts");

        var after = see(
                NOTHING_SAID, List.of(looked("m1", 50), looked("m2", 40)), said("tee-tip", Outcome.Type.WAS_A_GIFT));

        assertThat(after.needs()).isEmpty();
        assertThat(after.affinities()).isEmpty();
        assertThat(after.counts()).as("it happened all the same").containsKey("Product Viewed");
    }

    @Test
    void whatTheyDoAfterwardsIsTheirsAgain() {
        var after =
                see(NOTHING_SAID, List.of(looked("m1", 50), looked("m2", 2)), said("tee-tip", Outcome.Type.WAS_A_GIFT));

        assertThat(after.needs()).singleElement().satisfies(need -> assertThat(need.evidence())
                .extracting("messageId")
                .containsExactly("m2"));
        assertThat(after.affinities().get("category")).containsKey("t-shirts");
    }

    @Test
    void whatWasBoughtForTheNeedWasAGift() {
        var told = see(
                NOTHING_SAID, List.of(looked("m1", 50), bought("m2", 40)), said("tee-tip", Outcome.Type.WAS_A_GIFT));

        assertThat(told.purchases()).singleElement().satisfies(it -> assertThat(it.gift())
                .isTrue());
        assertThat(told.affinities()).isEmpty();
    }

    @Test
    void aWordAboutThePurchaseItselfWins() {
        var own = Map.of(
                Corrected.EVENT + "m2",
                new Trait(Corrected.NOT_GIFT, Trait.Kind.STATED, "self", minutesAgo(1), List.of(), null));

        var told = see(own, List.of(looked("m1", 50), bought("m2", 40)), said("tee-tip", Outcome.Type.WAS_A_GIFT));

        assertThat(told.purchases()).extracting(Purchase::gift).containsExactly(false);
        assertThat(told.affinities().get("category")).containsKey("t-shirts");
    }

    @Test
    void otherWordsAndOtherActionsSayNothingOfTheKind() {
        var facts = List.of(looked("m1", 50), looked("m2", 40));

        for (var word : List.of(
                said("tee-tip", Outcome.Type.DISMISSED),
                said("tee-tip", Outcome.Type.LESS_LIKE_THIS),
                said("coat-sale", Outcome.Type.WAS_A_GIFT))) {
            assertThat(see(NOTHING_SAID, facts, word).needs()).hasSize(1);
        }
    }

    @Test
    void theWordHoldsWhateverIsShownAfterwards() {
        var many = IntStream.range(0, 150)
                .mapToObj(i -> said("d-" + i + "-later", "coat-sale", Outcome.Type.SHOWN))
                .toList();
        var words = new ArrayList<>(many);
        words.addFirst(said("tee-tip", Outcome.Type.WAS_A_GIFT));

        assertThat(see(NOTHING_SAID, List.of(looked("m1", 50)), words.toArray(Outcome[]::new))
                        .needs())
                .isEmpty();
    }

    private static Facts looked(String id, long minutes) {
        return Facts.track(id, "Product Viewed", minutesAgo(minutes))
                .with(Map.of("category", "t-shirts", "name", "Tee"));
    }

    private static Facts bought(String id, long minutes) {
        return Facts.track(id, "Order Completed", minutesAgo(minutes))
                .with(Map.of("category", "t-shirts", "name", "Tee", "order_id", "o-1"));
    }

    private static Outcome said(String action, Outcome.Type type) {
        return said("d-1", action, type);
    }

    private static Outcome said(String decision, String action, Outcome.Type type) {
        return new Outcome(
                "o-" + decision,
                type,
                decision,
                "home",
                action,
                null,
                null,
                null,
                "anonymous_id:a-1",
                "web",
                minutesAgo(5),
                null,
                null,
                null,
                null);
    }

    private static LiveContext see(Map<String, Trait> traits, List<Facts> facts, Outcome... outcomes) {
        var state = FragmentState.empty("anonymous_id:a-1");
        for (var fact : facts) {
            state = Fold.apply(state, fact.event(), LENS);
        }
        for (var outcome : outcomes) {
            state = Fold.apply(state, outcome);
        }
        var person = new Person(
                "p-1", 1, Facts.NOW, null, false, List.of(), List.of(), traits, List.of(), List.of(), List.of(),
                List.of());
        return View.of(new View.Subject(List.of(), person, List.of(Part.whole(state)), List.of()), LENS, Facts.NOW);
    }

    private static Instant minutesAgo(long minutes) {
        return Facts.NOW.minus(Duration.ofMinutes(minutes));
    }
}
