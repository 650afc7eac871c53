package io.bearhug.decision.recommendation;

import io.bearhug.contracts.Decision.RecommendedItem;
import io.bearhug.contracts.catalogue.ActionDefinition.Recommend;
import io.bearhug.contracts.context.LiveContext.Purchase;
import io.bearhug.decision.items.Item;
import io.bearhug.decision.items.Items;
import io.bearhug.decision.liking.RelatedItems;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import io.bearhug.rules.Rule;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among the items of the house: those the action may show, in stock, not owned, not shown by it before and not turned down; in the way
 * the action says, and not three times the same.
 */
public final class ItemShelf implements Shelf {

    private static final int COUNT = 3;
    private static final String RECIPIENT = "recipient";

    private final Items items;
    private final Map<String, Way> ways;
    private final Way usual = new OwnTaste();

    /**
     * A shelf with these items.
     *
     * @param learned of them
     */
    public ItemShelf(Items items, RelatedItems learned) {
        this.items = items;
        this.ways = Map.of(
                "own-taste",
                usual,
                "bought-and-rated",
                new BoughtAndRated(learned),
                "complements",
                new Complements(items, learned),
                "popular",
                new Popular(learned),
                RECIPIENT,
                new ForRecipient(learned));
    }

    @Override
    public List<RecommendedItem> pick(Candidate candidate, Deliberation mind) {
        var recommend = candidate.definition().recommend();
        if (recommend == null) {
            return List.of();
        }
        var before = Before.of(candidate, items, mind);
        var fitting = items.all().stream()
                .filter(Item::inStock)
                .filter(before::allows)
                .filter(item -> isWanted(item, recommend, mind))
                .filter(item -> isMeant(item, candidate.action().items(), mind))
                .toList();
        return Diversity.of(way(recommend).rank(fitting, mind), recommend.count() == null ? COUNT : recommend.count())
                .stream()
                .map(ItemShelf::recommended)
                .toList();
    }

    private Way way(Recommend recommend) {
        return recommend.by() == null ? usual : ways.getOrDefault(recommend.by(), usual);
    }

    /** What they have they may still give. */
    private static boolean isWanted(Item item, Recommend recommend, Deliberation mind) {
        return !mind.situation().question().exclude().contains(item.id())
                && (RECIPIENT.equals(recommend.by())
                        || mind.situation().context().purchases().stream()
                                .noneMatch(it -> item.id().equals(it.item()) && isStillOwned(it, recommend, mind)));
    }

    private static boolean isStillOwned(Purchase purchase, Recommend recommend, Deliberation mind) {
        var repeatAfter = recommend.repeatAfter();
        return !purchase.gift()
                && (repeatAfter == null
                        || Duration.between(purchase.at(), mind.now()).compareTo(repeatAfter) < 0);
    }

    private static boolean isMeant(Item item, @Nullable Rule where, Deliberation mind) {
        if (where == null) {
            return true;
        }
        var variables = new HashMap<>(mind.variables());
        variables.put("item", item.variables());
        return where.test(variables).holds();
    }

    private static RecommendedItem recommended(Pick pick) {
        return new RecommendedItem(pick.item().id(), pick.reason(), pick.item().name(), attributes(pick.item()));
    }

    private static Map<String, Object> attributes(Item item) {
        var attributes = new LinkedHashMap<>(item.attributes());
        put(attributes, "category", item.category());
        put(attributes, "brand", item.brand());
        put(attributes, "price", item.price());
        put(attributes, "currency", item.currency());
        return attributes;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
