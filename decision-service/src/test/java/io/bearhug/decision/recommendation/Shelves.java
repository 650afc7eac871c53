package io.bearhug.decision.recommendation;

import static io.bearhug.decision.People.NOW;

import io.bearhug.contracts.Decision.RecommendedItem;
import io.bearhug.contracts.catalogue.ActionDefinition.ContactClass;
import io.bearhug.decision.Catalogues;
import io.bearhug.decision.items.Item;
import io.bearhug.decision.items.Items;
import io.bearhug.decision.ledger.Contact;
import io.bearhug.decision.liking.RelatedItems;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import io.bearhug.decision.situation.Situation;
import io.bearhug.decision.situation.Spot;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shelves with items, and what actions take from them. */
final class Shelves {

    private Shelves() {}

    /** Items in memory. */
    record Some(List<Item> items) implements Items {

        @Override
        public Collection<Item> all() {
            return items;
        }

        @Override
        public Optional<Item> find(String id) {
            return items.stream().filter(it -> it.id().equals(id)).findFirst();
        }
    }

    /** What the tip shows, as its recommendation is written. */
    static List<RecommendedItem> pick(String recommend, List<Item> items, RelatedItems learned, Situation situation) {
        return pick("recommendation", recommend, items, learned, situation);
    }

    /** What the tip shows if it is of this kind. */
    static List<RecommendedItem> pick(
            String kind, String recommend, List<Item> items, RelatedItems learned, Situation situation) {
        var shop = Catalogues.of(Catalogues.SHOP
                .replace(
                        "name: T-shirts in your size\n    kind: offer",
                        "name: T-shirts in your size\n    kind: " + kind)
                .replace("    excludes: [coat-sale]", "    excludes: [coat-sale]\n    recommend: " + recommend));
        var mind = Deliberation.on(situation, shop);
        var action = Objects.requireNonNull(shop.actions().get("tee-tip"));
        var spot = Spot.of(Objects.requireNonNull(shop.catalogue().placements().get("home-hero")));
        var treatment = action.definition().treatments().getFirst();
        return new ItemShelf(new Some(items), learned).pick(new Candidate(action, treatment, spot), mind);
    }

    /** An entry of the ledger. */
    static Contact shown(String decision, String action, Instant at, String... items) {
        return new Contact(
                decision,
                "home-hero",
                action,
                ContactClass.MARKETING,
                "web",
                null,
                at,
                NOW,
                Contact.State.CONFIRMED,
                List.of(items));
    }

    static Item item(String id, String category, String brand) {
        return item(id, category, brand, 4.0, null);
    }

    static Item item(String id, String category, String brand, double rating, @Nullable Double stock) {
        return item(id, category, brand, rating, stock, List.of(), List.of());
    }

    static Item item(
            String id,
            String category,
            String brand,
            double rating,
            @Nullable Double stock,
            List<Object> ages,
            List<String> complements) {
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
                ages,
                null,
                complements,
                Map.of());
    }
}
