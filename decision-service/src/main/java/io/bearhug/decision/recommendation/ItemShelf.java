package io.bearhug.decision.recommendation;

import io.bearhug.contracts.Decision.RecommendedItem;
import io.bearhug.contracts.catalogue.ActionDefinition.Recommend;
import io.bearhug.contracts.context.LiveContext.Purchase;
import io.bearhug.decision.explanation.Reasons;
import io.bearhug.decision.items.Item;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import io.bearhug.rules.Rule;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among the items of the house: those the action may show, in stock and not bought, by the person's own taste and what
 * others rated; ties by id.
 */
public final class ItemShelf implements Shelf {

    private static final int COUNT = 3;

    private final Collection<Item> items;

    /** A shelf with these items. */
    public ItemShelf(Collection<Item> items) {
        this.items = List.copyOf(items);
    }

    private record Ranked(Item item, Taste.Match match) {
        double taste() {
            return match.weight();
        }

        double rating() {
            var rating = item.rating();
            return rating == null ? 0 : rating;
        }
    }

    @Override
    public List<RecommendedItem> pick(Candidate candidate, Deliberation mind) {
        var recommend = candidate.definition().recommend();
        if (recommend == null) {
            return List.of();
        }
        var taste = isByTaste(recommend) ? Taste.of(mind.situation().context()) : Taste.NONE;
        return items.stream()
                .filter(Item::inStock)
                .filter(item -> isWanted(item, recommend, mind))
                .filter(item -> isMeant(item, candidate.action().items(), mind))
                .map(item -> new Ranked(item, taste.match(item)))
                .sorted(BEST)
                .limit(recommend.count() == null ? COUNT : recommend.count())
                .map(ranked -> recommended(ranked, mind))
                .toList();
    }

    private static final Comparator<Ranked> BEST = Comparator.comparingDouble(Ranked::taste)
            .reversed()
            .thenComparing(Comparator.comparingDouble(Ranked::rating).reversed())
            .thenComparing(it -> it.item().id());

    private static boolean isByTaste(Recommend recommend) {
        return !"popular".equals(recommend.by());
    }

    private static boolean isWanted(Item item, Recommend recommend, Deliberation mind) {
        return !mind.situation().question().exclude().contains(item.id())
                && mind.situation().context().purchases().stream()
                        .noneMatch(it -> item.id().equals(it.item()) && isStillOwned(it, recommend, mind));
    }

    private static boolean isStillOwned(Purchase purchase, Recommend recommend, Deliberation mind) {
        var repeatAfter = recommend.repeatAfter();
        return !purchase.gift()
                && (repeatAfter == null || mind.now().isBefore(purchase.at().plus(repeatAfter)));
    }

    private static boolean isMeant(Item item, @Nullable Rule where, Deliberation mind) {
        if (where == null) {
            return true;
        }
        var variables = new HashMap<>(mind.variables());
        variables.put("item", item.variables());
        return where.test(variables).holds();
    }

    private static RecommendedItem recommended(Ranked ranked, Deliberation mind) {
        return new RecommendedItem(
                ranked.item().id(), reason(ranked, mind), ranked.item().name(), attributes(ranked.item()));
    }

    private static @Nullable String reason(Ranked ranked, Deliberation mind) {
        return Optional.ofNullable(ranked.match().value())
                .map(value -> Reasons.taste(value, mind))
                .orElseGet(() -> ranked.rating() > 0 ? Reasons.popular(mind) : null);
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
