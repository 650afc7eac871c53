package io.bearhug.decision.recommendation;

import static io.bearhug.decision.People.NOW;
import static io.bearhug.decision.recommendation.Shelves.item;
import static io.bearhug.decision.recommendation.Shelves.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Decision.RecommendedItem;
import io.bearhug.contracts.Outcome;
import io.bearhug.decision.People;
import io.bearhug.decision.items.Item;
import io.bearhug.decision.ledger.Contact;
import io.bearhug.decision.ledger.LedgerView;
import io.bearhug.decision.ledger.Reaction;
import io.bearhug.decision.liking.RelatedItems;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which items an action shows, in whatever way it chooses. */
class ItemShelfTest {

    private static final String POPULAR =
            "{ from: items, where: 'item.category == \"t-shirts\"', by: popular, count: 2, repeatAfter: P365D }";

    private final List<Item> items = List.of(
            item("a", "t-shirts", "Acme", 4.0, null),
            item("b", "t-shirts", "Best", 5.0, null),
            item("c", "t-shirts", "Cool", 3.0, null),
            item("gone", "t-shirts", "Best", 5.0, 0.0),
            item("coat", "coats", "Best", 5.0, null));

    @Test
    void whatTheRuleMeansInStockBestRatedFirst() {
        var picked = pick(People.looking());

        assertThat(picked).extracting(RecommendedItem::id).containsExactly("b", "a");
        assertThat(picked).extracting(RecommendedItem::reason).containsOnly("Others rated it highly.");
    }

    @Test
    void neverWhatTheyHaveUntilItIsDueAgain() {
        var lately = People.looking().bought("b", "t-shirts", NOW.minus(Duration.ofDays(300)));
        var longAgo = People.looking().bought("b", "t-shirts", NOW.minus(Duration.ofDays(400)));

        assertThat(pick(lately)).extracting(RecommendedItem::id).containsExactly("a", "c");
        assertThat(pick(longAgo)).extracting(RecommendedItem::id).containsExactly("b", "a");
    }

    @Test
    void whatItHasShownOnlyWhenItIsDueAgain() {
        assertThat(pickAfter(shown("d", "tee-tip", NOW.minus(Duration.ofDays(7)), "b")))
                .containsExactly("a", "c");
        assertThat(pickAfter(shown("d", "tee-tip", NOW.minus(Duration.ofDays(366)), "b")))
                .containsExactly("b", "a");
        assertThat(pickAfter(shown("d", "coat-sale", NOW.minus(Duration.ofDays(7)), "b")))
                .as("another action's")
                .containsExactly("b", "a");
    }

    @Test
    void anOfferMayShowTheSameAgain() {
        var person =
                People.looking().with(LedgerView.EMPTY.plus(shown("d", "tee-tip", NOW.minus(Duration.ofDays(7)), "b")));

        assertThat(Shelves.pick("offer", POPULAR, items, RelatedItems.NONE, person.asked("r", "home-hero")))
                .extracting(RecommendedItem::id)
                .containsExactly("b", "a");
    }

    @Test
    void aPageLookedAtAgainShowsTheSame() {
        assertThat(pickAfter(shown("d", "tee-tip", NOW.minus(Duration.ofMinutes(5)), "b", "a")))
                .containsExactly("b", "a");
    }

    @Test
    void whatTheyTurnedDownIsShownByNoAction() {
        var contact = shown("d", "coat-sale", NOW.minus(Duration.ofMinutes(5)), "b");
        var no = new Reaction("coat-sale", Outcome.Type.DISMISSED, NOW, "d");

        assertThat(pick(People.looking().with(ledger(contact, no))))
                .extracting(RecommendedItem::id)
                .containsExactly("a", "c");
    }

    @Test
    void whatStoodBesideItWasNotTurnedDown() {
        var refused = shown("d", "coat-sale", NOW.minus(Duration.ofMinutes(5)), "c");
        var beside = shown("d", "tee-tip", NOW.minus(Duration.ofMinutes(5)), "b");
        var no = new Reaction("coat-sale", Outcome.Type.DISMISSED, NOW, "d");
        var ledger = new LedgerView(List.of(refused, beside), List.of(no), LedgerView.Sight.WHOLE);

        assertThat(pick(People.looking().with(ledger)))
                .extracting(RecommendedItem::id)
                .containsExactly("b", "a");
    }

    @Test
    void lessLikeThisIsAboutWhatIsLikeItToo() {
        var twins = List.of(
                item("b", "t-shirts", "Best"), item("b-again", "t-shirts", "Best"), item("c", "t-shirts", "Cool"));
        var contact = shown("d", "tee-tip", NOW.minus(Duration.ofMinutes(5)), "b");
        var less = new Reaction("tee-tip", Outcome.Type.LESS_LIKE_THIS, NOW, "d");
        var person = People.looking().with(ledger(contact, less));

        assertThat(Shelves.pick(POPULAR, twins, RelatedItems.NONE, person.asked("r", "home-hero")))
                .extracting(RecommendedItem::id)
                .containsExactly("c");
    }

    @Test
    void nothingThatMustNotBeRepeatedWhereItIsNotKnownWhatWasShown() {
        assertThat(pick(People.looking().with(LedgerView.UNREADABLE))).isEmpty();
    }

    private List<String> pickAfter(Contact contact) {
        var read = LedgerView.EMPTY.plus(contact);
        return pick(People.looking().with(read)).stream()
                .map(RecommendedItem::id)
                .toList();
    }

    private static LedgerView ledger(Contact contact, Reaction reaction) {
        return new LedgerView(List.of(contact), List.of(reaction), LedgerView.Sight.WHOLE);
    }

    private List<RecommendedItem> pick(People person) {
        return Shelves.pick(POPULAR, items, RelatedItems.NONE, person.asked("r", "home-hero"));
    }
}
