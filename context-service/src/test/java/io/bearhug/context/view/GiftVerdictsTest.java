package io.bearhug.context.view;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.context.Catalogues;
import io.bearhug.context.Facts;
import io.bearhug.context.fold.Fold;
import io.bearhug.context.fold.FragmentState;
import io.bearhug.context.notes.Lens;
import io.bearhug.contracts.Corrected;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.Relation;
import io.bearhug.contracts.Trait;
import io.bearhug.contracts.context.LiveContext;
import io.bearhug.contracts.context.LiveContext.GiftSign;
import io.bearhug.contracts.context.LiveContext.Purchase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which orders are taken for gifts, and why. */
class GiftVerdictsTest {

    private static final Lens LENS = Catalogues.lens(Catalogues.SHOP);
    private static final Map<String, Object> HOME = address("Lindenstraße 7", "10969");
    private static final Map<String, Object> FRIEND = address("Am Markt 3", "50667");
    private static final Map<String, Object> OFFICE = address("Hafenweg 1", "20457");

    private final List<Facts> facts = new ArrayList<>();
    private final Map<String, Trait> traits = new HashMap<>(Map.of("address", stated(HOME, "shop")));
    private final List<Relation> relations = new ArrayList<>();

    @Test
    void anOfficeThatGetsAParcelEveryWeekIsTheirs() {
        plain("t-shirts", HOME, 3);
        for (int week = 1; week <= 4; week++) {
            order("office-" + week, "snacks-" + week, week * 7, Map.of("shipping_address", OFFICE));
        }
        assertThat(gifts()).isEmpty();
    }

    @Test
    void ofTheFirstParcelToTheOfficeThatIsFoundOutInHindsight() {
        plain("t-shirts", HOME, 3);
        order("office-1", "snacks", 20, Map.of("shipping_address", OFFICE));
        assertThat(gifts()).containsExactly("office-1");
        order("office-2", "snacks", 13, Map.of("shipping_address", OFFICE));
        order("office-3", "snacks", 6, Map.of("shipping_address", OFFICE));
        assertThat(gifts()).isEmpty();
    }

    @Test
    void whatTheyAlwaysBuyTakenInByANeighbourIsTheirs() {
        plain("t-shirts", HOME, 3);
        order("n", "t-shirts", 2, Map.of("shipping_address", address("Lindenstr. 9", "10969")));
        assertThat(gifts()).isEmpty();
        assertThat(signs("n")).contains("elsewhere", "familiar", "repeated");
        assertThat(affinity()).containsOnlyKeys("t-shirts");
    }

    @Test
    void somethingStrangeForAFriendIsAGiftWithoutAnyWrapping() {
        plain("t-shirts", HOME, 3);
        looked("v1", "toys", 2, 10);
        order("f", "toys", 2, Map.of("shipping_address", FRIEND));
        assertThat(gifts()).containsExactly("f");
        assertThat(signs("f")).containsExactly("prior", "elsewhere", "strange", "oneOff");
        assertThat(affinity()).containsOnlyKeys("t-shirts");
    }

    @Test
    void ofSomebodyWhoseAddressNobodyKnowsNoneIsElsewhere() {
        traits.clear();
        order("f", "toys", 2, Map.of("shipping_address", FRIEND));
        assertThat(gifts()).isEmpty();
    }

    @Test
    void twoGiftsForOneFriendDoNotMakeATasteNorAHome() {
        plain("t-shirts", HOME, 3);
        order("f1", "toys", 30, Map.of("shipping_address", FRIEND));
        order("f2", "toys", 2, Map.of("shipping_address", FRIEND));
        assertThat(gifts()).containsExactlyInAnyOrder("f1", "f2");
        assertThat(affinity()).containsOnlyKeys("t-shirts");
    }

    @Test
    void theAddressOfSomebodyTheyKnowNeverBecomesTheirs() {
        plain("t-shirts", HOME, 3);
        for (int i = 1; i <= 4; i++) {
            order("f" + i, "toys", i * 10, Map.of("shipping_address", FRIEND));
        }
        assertThat(gifts()).isEmpty();
        relations.add(
                new Relation("r", "recipient", "Jo", null, FRIEND, null, null, minutesAgo(9_999), Trait.Kind.OBSERVED));
        assertThat(gifts()).hasSize(4);
    }

    @Test
    void whatTheyBuyAgainAndAgainAndForOnceHaveWrappedForHomeIsTheirs() {
        plain("coffee", HOME, 4);
        order("w", "coffee", 2, Map.of("shipping_address", HOME, "gift_wrap", true));
        assertThat(gifts()).isEmpty();
        assertThat(signs("w")).containsExactly("prior", "wrapped", "home", "familiar", "repeated");
    }

    @Test
    void somethingElseWrappedForHomeIsAGiftAndSoIsTheUsualIfItGoesElsewhereOrHasACard() {
        plain("coffee", HOME, 4);
        order("w", "toys", 5, Map.of("shipping_address", HOME, "gift_wrap", true));
        order("e", "coffee", 4, Map.of("shipping_address", FRIEND, "gift_wrap", true));
        order("c", "coffee", 3, Map.of("shipping_address", HOME, "gift_message", "All the best"));
        order("u", "coffee", 2, Map.of("gift_wrap", true));
        assertThat(gifts()).containsExactlyInAnyOrder("w", "e", "c", "u");
    }

    @Test
    void whatTheirOwnBabyNeedsEveryWeekIsTheirs() {
        plain("t-shirts", HOME, 3);
        for (int week = 1; week <= 6; week++) {
            order("b" + week, "diapers", week * 7, Map.of("shipping_address", HOME));
        }
        order("present", "diapers", 1, Map.of("shipping_address", FRIEND, "gift_wrap", true));
        assertThat(gifts()).containsExactly("present");
        assertThat(affinity()).containsKeys("t-shirts", "diapers");
    }

    @Test
    void theirWordDecidesAloneInBothDirections() {
        plain("t-shirts", HOME, 3);
        order("own", "t-shirts", 3, Map.of("shipping_address", HOME));
        order("given", "toys", 2, Map.of("shipping_address", FRIEND, "gift_wrap", true, "gift_message", "For Jo"));
        traits.put(Corrected.EVENT + "own", stated(Corrected.GIFT, "self"));
        traits.put(Corrected.EVENT + "given", stated(Corrected.NOT_GIFT, "self"));
        assertThat(gifts()).containsExactly("own");
        assertThat(signs("own")).containsExactly("word");
        assertThat(signs("given")).containsExactly("word");
        assertThat(requireNonNull(purchase("given").giftVerdict()).likelihood()).isZero();
        assertThat(affinity()).containsKey("toys");
    }

    @Test
    void theirWordAboutOneReportOfAnOrderHoldsForTheOther() {
        order("shop", "toys", 3, Map.of("order_id", "o-9"));
        order("browser", "toys", 3, Map.of("order_id", "o-9", "gift_wrap", true));
        assertThat(see().purchases()).singleElement().matches(Purchase::gift);
        traits.put(Corrected.EVENT + "shop", stated(Corrected.NOT_GIFT, "self"));
        assertThat(see().purchases()).singleElement().matches(it -> !it.gift());
        assertThat(affinity()).containsKey("toys");
    }

    @Test
    void lookingAgainAtWhatWasGivenIsNoTaste() {
        order("g", "toys", 5, Map.of("gift_wrap", true, "name", "Rattle"));
        facts.add(viewed("again", "toys", "Rattle", 3, 0));
        assertThat(affinity()).isEmpty();
        facts.add(viewed("other", "toys", "Kite", 2, 0));
        assertThat(affinity()).containsOnlyKeys("toys");
    }

    @Test
    void aGiftDoesNotBecomeATasteWhenItAgesOut() {
        facts.add(Facts.identify("who", Map.of("address", HOME), minutesAgo(99_999)));
        plain("t-shirts", HOME, 3);
        looked("v1", "toys", 10, 10);
        order("f", "toys", 10, Map.of("shipping_address", FRIEND));
        for (int i = 0; i < 230; i++) {
            facts.add(viewed("t" + i, "t-shirts", "Tee", 1, i));
        }
        assertThat(purchase("f").gift()).isTrue();
        assertThat(affinity()).containsOnlyKeys("t-shirts");
        traits.put(Corrected.EVENT + "f", stated(Corrected.NOT_GIFT, "self"));
        assertThat(purchase("f").gift()).isFalse();
    }

    private void plain(String category, Map<String, Object> to, int times) {
        for (int i = 0; i < times; i++) {
            order("plain-" + category + i, category, 60 + i, Map.of("shipping_address", to));
        }
    }

    private void order(String id, String category, int days, Map<String, Object> more) {
        var properties = new HashMap<String, Object>(Map.of("order_id", "o-" + id, "category", category));
        properties.putAll(more);
        facts.add(Facts.track(id, "Order Completed", minutesAgo(days * 1_440L)).with(properties));
    }

    private void looked(String id, String category, int days, int minutesBefore) {
        facts.add(viewed(id, category, "Something", days, minutesBefore));
    }

    private static Facts viewed(String id, String category, String name, int days, int minutesBefore) {
        return Facts.track(id, "Product Viewed", minutesAgo(days * 1_440L + minutesBefore))
                .with(Map.of("category", category, "name", name));
    }

    private List<String> gifts() {
        return see().purchases().stream()
                .filter(Purchase::gift)
                .map(Purchase::messageId)
                .toList();
    }

    private List<String> signs(String id) {
        return requireNonNull(purchase(id).giftVerdict()).signs().stream()
                .map(GiftSign::sign)
                .toList();
    }

    private Purchase purchase(String id) {
        return see().purchases().stream()
                .filter(it -> it.messageId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Double> affinity() {
        return see().affinities().getOrDefault("category", Map.of());
    }

    private LiveContext see() {
        var state = FragmentState.empty("anonymous_id:a-1");
        for (var fact : facts) {
            state = Fold.apply(state, fact.event(), LENS);
        }
        var person = new Person(
                "p-1", 1, Facts.NOW, null, false, List.of(), List.of(), traits, List.of(), relations, List.of(),
                List.of());
        return View.of(new View.Subject(List.of(), person, List.of(Part.whole(state)), List.of()), LENS, Facts.NOW);
    }

    private static Trait stated(Object value, String source) {
        return new Trait(value, Trait.Kind.STATED, source, Facts.NOW, List.of(), null);
    }

    private static Map<String, Object> address(String street, String postcode) {
        return Map.of("street", street, "postcode", postcode, "city", "Somewhere", "country", "DE");
    }

    private static Instant minutesAgo(long minutes) {
        return Facts.NOW.minus(Duration.ofMinutes(minutes));
    }
}
