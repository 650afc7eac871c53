package io.bearhug.decision.recommendation;

import io.bearhug.contracts.context.LiveContext.Purchase;
import io.bearhug.decision.explanation.ItemReasons;
import io.bearhug.decision.items.Item;
import io.bearhug.decision.items.Items;
import io.bearhug.decision.liking.Related;
import io.bearhug.decision.liking.RelatedItems;
import io.bearhug.decision.situation.Deliberation;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the house says goes with something they have, the newest of that first; of equals, what people buy with it. */
final class Complements implements Way {

    private final Items items;
    private final RelatedItems learned;

    Complements(Items items, RelatedItems learned) {
        this.items = items;
        this.learned = learned;
    }

    @Override
    public List<Pick> rank(List<Item> among, Deliberation mind) {
        var owned = Owned.of(mind);
        var together = together(owned);
        return among.stream()
                .flatMap(item -> pick(item, owned, mind).stream())
                .sorted(Comparator.comparingDouble(Pick::worth)
                        .thenComparingDouble(
                                it -> together.getOrDefault(it.item().id(), 0.0))
                        .thenComparingDouble(it -> Pick.rating(it.item()))
                        .reversed()
                        .thenComparing(it -> it.item().id()))
                .toList();
    }

    private Optional<Pick> pick(Item item, List<Purchase> owned, Deliberation mind) {
        for (int rank = 0; rank < owned.size(); rank++) {
            var purchase = owned.get(rank);
            if (goWellTogether(item, purchase)) {
                return Optional.of(new Pick(item, 1.0 / (1 + rank), reason(purchase, mind)));
            }
        }
        return Optional.empty();
    }

    private static @Nullable String reason(Purchase owned, Deliberation mind) {
        var name = owned.name();
        return name == null ? null : ItemReasons.goesWith(name, mind);
    }

    /** Either of both may say so, by the other's id or category. */
    private boolean goWellTogether(Item item, Purchase owned) {
        var id = Owned.id(owned);
        var known = items.find(id);
        return names(item.complements(), id, known.map(Item::category).orElse(owned.category()))
                || known.stream().anyMatch(it -> names(it.complements(), item.id(), item.category()));
    }

    private static boolean names(List<String> complements, String id, @Nullable String category) {
        return complements.contains(id) || (category != null && complements.contains(category));
    }

    private Map<String, Double> together(List<Purchase> owned) {
        var together = new HashMap<String, Double>();
        for (var purchase : owned) {
            for (Related related : learned.to(Owned.id(purchase))) {
                together.merge(related.item(), related.weight(), Double::sum);
            }
        }
        return together;
    }
}
