package io.bearhug.decision.arbitration;

import static io.bearhug.decision.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Decision;
import io.bearhug.contracts.Json;
import io.bearhug.decision.Catalogues;
import io.bearhug.decision.People;
import io.bearhug.decision.items.Item;
import io.bearhug.decision.items.Items;
import io.bearhug.decision.learning.Recollection;
import io.bearhug.decision.ledger.Contact;
import io.bearhug.decision.ledger.LedgerView;
import io.bearhug.decision.liking.Related;
import io.bearhug.decision.liking.RelatedItems;
import io.bearhug.decision.recommendation.ItemShelf;
import io.bearhug.decision.situation.Situation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was recommended is an input of the decision: taken again it is the same, whatever was learned or sold since. */
class RecommendedAgainTest {

    private static final int PEOPLE = 200;
    private static final List<String> BRANDS = List.of("Red", "Blue", "Green");

    private final Items items = new Twenty();

    @ParameterizedTest
    @ValueSource(strings = {"own-taste", "bought-and-rated", "recipient", "complements", "popular"})
    void aDecisionWithItemsComesOutTheSameAgain(String by) {
        var shop = Catalogues.of(Catalogues.SHOP.replace(
                "    excludes: [coat-sale]", "    excludes: [coat-sale]\n    recommend: { by: " + by + " }"));
        for (int seed = 0; seed < PEOPLE; seed++) {
            var random = new Random(seed);
            var situation = situation(random);
            var shelf = new ItemShelf(items, learned(random));

            var decided = Deciding.on(situation, shop, shelf, Recollection.EMPTY, List.of());
            var recorded = Json.mapper().convertValue(Json.mapper().valueToTree(decided.decision()), Decision.class);

            assertThat(ReplayDecision.compare(recorded, shop))
                    .satisfies(it -> assertThat(it.replayed()).isEqualTo(it.recorded()))
                    .matches(ReplayDecision.Replay::equal);
            assertThat(decided.reservations())
                    .allSatisfy(it -> assertThat(it.contact().items()).isEqualTo(shown(recorded)));
        }
    }

    private static List<String> shown(Decision decision) {
        return decision.answers().getFirst().items().stream().map(it -> it.id()).toList();
    }

    private static Situation situation(Random random) {
        var person = People.called("p" + random.nextInt())
                .agrees("recommendations")
                .needs("t-shirt", 0.7)
                .likes("brand", BRANDS.get(random.nextInt(BRANDS.size())), random.nextDouble());
        IntStream.range(0, random.nextInt(4))
                .forEach(it -> person.bought(
                        "i" + random.nextInt(20), "things", NOW.minus(Duration.ofDays(random.nextInt(500)))));
        return person.with(ledger(random)).asked("r-1", "home-hero");
    }

    private static LedgerView ledger(Random random) {
        var ledger = LedgerView.EMPTY;
        for (int i = 0; i < random.nextInt(3); i++) {
            var at = NOW.minus(Duration.ofDays(8 + random.nextInt(30)));
            ledger = ledger.plus(new Contact(
                    "d" + i,
                    "home-hero",
                    "tee-tip",
                    io.bearhug.contracts.catalogue.ActionDefinition.ContactClass.MARKETING,
                    "web",
                    null,
                    at,
                    at,
                    Contact.State.CONFIRMED,
                    List.of("i" + random.nextInt(20))));
        }
        return ledger;
    }

    private static RelatedItems learned(Random random) {
        return new RelatedItems(
                Map.of(
                        "i" + random.nextInt(20),
                        List.of(new Related("i" + random.nextInt(20), random.nextDouble(), 5 + random.nextInt(9)))),
                Map.of());
    }

    private record Twenty(List<Item> all) implements Items {

        Twenty() {
            this(IntStream.range(0, 20).mapToObj(Twenty::item).toList());
        }

        private static Item item(int number) {
            return new Item(
                    "i" + number,
                    "Item " + number,
                    "things",
                    BRANDS.get(number % BRANDS.size()),
                    1.0,
                    "EUR",
                    null,
                    number / 4.0,
                    null,
                    null,
                    List.of(),
                    null,
                    List.of("i" + (number + 1) % 20),
                    Map.of());
        }

        @Override
        public Optional<Item> find(String id) {
            return all.stream().filter(it -> it.id().equals(id)).findFirst();
        }
    }
}
