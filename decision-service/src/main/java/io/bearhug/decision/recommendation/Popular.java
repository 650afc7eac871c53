package io.bearhug.decision.recommendation;

import io.bearhug.decision.explanation.ItemReasons;
import io.bearhug.decision.items.Item;
import io.bearhug.decision.liking.Fame;
import io.bearhug.decision.liking.RelatedItems;
import io.bearhug.decision.situation.Deliberation;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What many buy and like; where that is not known, what the shop's ratings say. */
final class Popular implements Way {

    /** A rating of the shop decides between items that as many people bought. */
    private static final double RATING = 0.001;

    private final RelatedItems learned;

    Popular(RelatedItems learned) {
        this.learned = learned;
    }

    @Override
    public List<Pick> rank(List<Item> items, Deliberation mind) {
        return items.stream()
                .filter(item -> !learned.of(item.id()).isRegretted())
                .map(item -> pick(item, learned.of(item.id()), mind))
                .sorted(Comparator.comparingDouble(Pick::worth).reversed().thenComparing(it -> it.item()
                        .id()))
                .toList();
    }

    private static Pick pick(Item item, Fame fame, Deliberation mind) {
        var worth = fame.buyers() * fame.quality() + RATING * (1 + Pick.rating(item));
        return new Pick(item, worth, reason(item, fame, mind));
    }

    static @Nullable String reason(Item item, Fame fame, Deliberation mind) {
        if (fame.isPraised() || Pick.rating(item) > 0) {
            return ItemReasons.rated(mind);
        }
        return fame.buyers() > 0 ? ItemReasons.bought(mind) : null;
    }
}
