package io.bearhug.decision.recommendation;

import static io.bearhug.decision.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Decision.RecommendedItem;
import io.bearhug.decision.Catalogues;
import io.bearhug.decision.People;
import io.bearhug.decision.items.Item;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import io.bearhug.decision.situation.Spot;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which items an action shows. */
class ItemShelfTest {

    private static final String RECOMMENDING = Catalogues.SHOP.replace(
            "    excludes: [coat-sale]",
            "    excludes: [coat-sale]\n    recommend: { from: items, where: 'item.category == \"t-shirts\"', by: own-taste, count: 2, repeatAfter: P365D }");

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
    void ownTasteComesBeforeWhatOthersSay() {
        var picked = pick(People.looking().likes("brand", "Cool", 2.0));

        assertThat(picked.getFirst().id()).isEqualTo("c");
        assertThat(picked.getFirst().reason()).isEqualTo("You like Cool.");
    }

    @Test
    void neverWhatTheyHaveUntilItIsDueAgain() {
        var lately = People.looking().bought("b", "t-shirts", NOW.minus(Duration.ofDays(300)));
        var longAgo = People.looking().bought("b", "t-shirts", NOW.minus(Duration.ofDays(400)));

        assertThat(pick(lately)).extracting(RecommendedItem::id).containsExactly("a", "c");
        assertThat(pick(longAgo)).extracting(RecommendedItem::id).containsExactly("b", "a");
    }

    private List<RecommendedItem> pick(People person) {
        var shop = Catalogues.of(RECOMMENDING);
        var mind = Deliberation.on(person.asked("r", "home-hero"), shop);
        var action = Objects.requireNonNull(shop.actions().get("tee-tip"));
        var spot = Spot.of(Objects.requireNonNull(shop.catalogue().placements().get("home-hero")));
        var treatment = action.definition().treatments().getFirst();
        return new ItemShelf(items).pick(new Candidate(action, treatment, spot), mind);
    }

    private static Item item(String id, String category, String brand, double rating, @Nullable Double stock) {
        return new Item(
                id,
                "Item " + id,
                category,
                brand,
                10.0,
                "EUR",
                stock,
                rating,
                null,
                null,
                List.of(),
                null,
                List.of(),
                Map.of());
    }
}
