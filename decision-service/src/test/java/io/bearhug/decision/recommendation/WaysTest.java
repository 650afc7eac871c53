package io.bearhug.decision.recommendation;

import static io.bearhug.decision.People.NOW;
import static io.bearhug.decision.recommendation.Shelves.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Decision.RecommendedItem;
import io.bearhug.contracts.Occasion;
import io.bearhug.contracts.Relation;
import io.bearhug.contracts.Trait;
import io.bearhug.decision.People;
import io.bearhug.decision.items.Item;
import io.bearhug.decision.liking.Fame;
import io.bearhug.decision.liking.Related;
import io.bearhug.decision.liking.RelatedItems;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The ways to choose items. */
class WaysTest {

    private static final Duration A_MONTH = Duration.ofDays(30);

    private final List<Item> items = List.of(
            item("red-1", "mugs", "Red"),
            item("red-2", "mugs", "Red"),
            item("red-3", "mugs", "Red"),
            item("blue", "mugs", "Blue"),
            item("green", "mugs", "Green"));

    @Test
    void ownTasteNamesWhatTheyLike() {
        var picked = ownTaste(People.looking().likes("brand", "Green", 2.0));

        assertThat(picked).extracting(RecommendedItem::id).containsExactly("green");
        assertThat(picked).extracting(RecommendedItem::reason).containsExactly("You like Green.");
    }

    @Test
    void ownTasteIsNotTheSameThingThreeTimesWhereOthersFitNearlyAsWell() {
        var likesMugs = People.looking().likes("category", "mugs", 4.0);

        assertThat(ownTaste(likesMugs))
                .extracting(it -> it.attributes().get("brand"))
                .containsExactlyInAnyOrder("Red", "Blue", "Green");
    }

    @Test
    void ofWhomNothingIsKnownGetsSomethingToTryInAnOrderOfTheirOwn() {
        var ann = People.called("ann").agrees("recommendations");
        var bob = People.called("bob").agrees("recommendations");

        assertThat(ownTaste(ann)).extracting(RecommendedItem::reason).containsOnly("Something new for you to try.");
        assertThat(ownTaste(ann)).isEqualTo(ownTaste(ann)).isNotEqualTo(ownTaste(bob));
    }

    @Test
    void ownTasteDoesNotChangeWithWhatOthersDo() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var person = People.called("p" + round).likes("brand", "Red", random.nextDouble());
            var before = pick("own-taste", items, RelatedItems.NONE, person);
            var others = items.stream()
                    .map(it -> item(it.id(), "mugs", String.valueOf(it.brand()), 5 * random.nextDouble(), null))
                    .toList();

            assertThat(pick("own-taste", others, anything(random), person)).isEqualTo(before);
        }
    }

    @Test
    void boughtAndRatedSaysWhoseChoiceItIs() {
        var learned = new RelatedItems(
                Map.of("kettle", List.of(new Related("blue", 0.5, 5), new Related("green", 0.4, 9))),
                Map.of("blue", new Fame(20, 0, 10, 9)));
        var person = People.looking().bought("kettle", "kettles", NOW.minus(A_MONTH));

        var picked = pick("bought-and-rated", items, learned, person);

        assertThat(picked).extracting(RecommendedItem::id).containsExactly("blue", "green");
        assertThat(picked)
                .extracting(RecommendedItem::reason)
                .containsExactly(
                        "Because people who bought kettle also liked it.",
                        "Because people who bought kettle also chose it.");
    }

    @Test
    void nothingIsSaidOfFewerThanFiveJointBuyers() {
        var learned = new RelatedItems(Map.of("kettle", List.of(new Related("blue", 0.9, 4))), Map.of());
        var person = People.looking().bought("kettle", "kettles", NOW.minus(A_MONTH));

        assertThat(pick("bought-and-rated", items, learned, person))
                .extracting(RecommendedItem::reason)
                .containsOnly("Others rated it highly.");
    }

    @Test
    void whatMoreRegretThanLikeIsNotRecommended() {
        var learned = new RelatedItems(
                Map.of("kettle", List.of(new Related("blue", 0.5, 9))), Map.of("blue", new Fame(30, 0, 20, 2)));
        var person = People.looking().bought("kettle", "kettles", NOW.minus(A_MONTH));

        assertThat(pick("bought-and-rated", items, learned, person))
                .extracting(RecommendedItem::id)
                .doesNotContain("blue");
        assertThat(pick("popular", items, learned, person))
                .extracting(RecommendedItem::id)
                .doesNotContain("blue");
    }

    @Test
    void popularIsWhatManyBuyAndLike() {
        var learned =
                new RelatedItems(Map.of(), Map.of("blue", new Fame(50, 0, 20, 18), "green", new Fame(60, 0, 20, 11)));

        assertThat(pick("popular", items, learned, People.looking()))
                .extracting(RecommendedItem::id)
                .startsWith("blue", "green");
    }

    @Test
    void complementsOfTheNewestPurchaseComeFirst() {
        var among = List.of(
                item("tea", "tea", "Leaf", 4.0, null, List.of(), List.of("kettles")),
                item("filter", "filters", "Drip", 4.0, null, List.of(), List.of("press")),
                item("mug", "mugs", "Red"));
        var person = People.looking()
                .bought("kettle", "kettles", NOW.minus(A_MONTH))
                .bought("press", "presses", NOW.minus(Duration.ofDays(2)));

        var picked = pick("complements", among, RelatedItems.NONE, person);

        assertThat(picked).extracting(RecommendedItem::id).containsExactly("filter", "tea");
        assertThat(picked)
                .extracting(RecommendedItem::reason)
                .containsExactly("It goes with your press.", "It goes with your kettle.");
    }

    @Test
    void amongComplementsDecidesWhatPeopleBuyTogether() {
        var among = List.of(
                item("tea", "tea", "Leaf", 4.0, null, List.of(), List.of("kettles")),
                item("pot", "pots", "Clay", 4.0, null, List.of(), List.of("kettles")));
        var person = People.looking().bought("kettle", "kettles", NOW.minus(A_MONTH));
        var learned = new RelatedItems(
                Map.of("kettle", List.of(new Related("tea", 0.1, 6))), Map.of("tea", new Fame(9, 0, 0, 0)));

        assertThat(pick("complements", among, learned, person))
                .extracting(RecommendedItem::id)
                .containsExactly("tea", "pot");
        assertThat(pick("complements", among, RelatedItems.NONE, person))
                .extracting(RecommendedItem::id)
                .containsExactly("pot", "tea");
    }

    @Test
    void aGiftIsForTheAgeOfWhoGetsItAndNotTheSameAgain() {
        var among = List.of(
                item("rattle", "toys", "Wood", 5.0, null, List.of(0, 1), List.of()),
                item("bricks", "toys", "Wood", 4.0, null, List.of(2, 5), List.of()),
                item("puzzle", "toys", "Card", 3.0, null, List.of(2, 4), List.of()),
                item("voucher", "vouchers", "House", 4.0, null, List.of(), List.of()));
        var learned = new RelatedItems(Map.of(), Map.of("puzzle", new Fame(0, 9, 6, 6)));

        assertThat(gift(among, learned, LocalDate.parse("2024-03-20"), "bricks"))
                .extracting(RecommendedItem::id)
                .containsExactly("puzzle", "voucher");
        assertThat(gift(among, learned, LocalDate.parse("2024-03-20"), "doll").getFirst())
                .satisfies(it -> assertThat(it.reason()).isEqualTo("It suits their age."));
        assertThat(gift(among, learned, null, "doll"))
                .as("of unknown age")
                .extracting(RecommendedItem::id)
                .containsExactly("voucher");
    }

    @Test
    void withoutAnOccasionThereIsNoGiftRatherThanOneOfTheBuyersTaste() {
        assertThat(pick("recipient", items, RelatedItems.NONE, People.looking().likes("brand", "Red", 3.0)))
                .isEmpty();
    }

    private static List<RecommendedItem> gift(
            List<Item> among, RelatedItems learned, @Nullable LocalDate born, String lastGift) {
        var person = People.looking()
                .knows(new Relation("kim", "recipient", "Kim", null, Map.of(), born, null, NOW, Trait.Kind.STATED))
                .keeps(new Occasion(
                        "birthday",
                        "birthday",
                        "kim",
                        LocalDate.parse("2024-03-20"),
                        Map.of("id", lastGift),
                        Map.of()));
        return Shelves.pick("{ by: recipient }", among, learned, person.moment("hesitating", Duration.ofDays(1)));
    }

    private RelatedItems anything(Random random) {
        var byItem = new HashMap<String, List<Related>>();
        var fame = new HashMap<String, Fame>();
        items.forEach(it -> {
            byItem.put(it.id(), List.of(new Related("red-2", random.nextDouble(), 5 + random.nextInt(99))));
            fame.put(it.id(), new Fame(random.nextInt(99), random.nextInt(9), 9, random.nextInt(9)));
        });
        return new RelatedItems(byItem, fame);
    }

    private List<RecommendedItem> ownTaste(People person) {
        return pick("own-taste", items, RelatedItems.NONE, person);
    }

    private static List<RecommendedItem> pick(String by, List<Item> items, RelatedItems learned, People person) {
        return Shelves.pick("{ from: items, by: " + by + " }", items, learned, person.asked("r", "home-hero"));
    }
}
