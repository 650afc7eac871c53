package io.bearhug.decision.recommendation;

import io.bearhug.decision.explanation.ItemReasons;
import io.bearhug.decision.items.Item;
import io.bearhug.decision.liking.Fame;
import io.bearhug.decision.liking.RelatedItems;
import io.bearhug.decision.situation.Deliberation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A gift for the recipient of the occasion that is near: for their age on that day, not what they were given last, by what many give and praise.
 * Without an occasion there is none; what is for some ages only is none for somebody whose age is not known.
 */
final class ForRecipient implements Way {

    /** What is for everybody fits less well than what is for their age. */
    private static final double FOR_EVERYBODY = 0.5;

    private static final double RATING = 0.001;

    /** What somebody buys for themselves says less about gifts than what is given. */
    private static final double OWN = 0.2;

    private final RelatedItems learned;

    ForRecipient(RelatedItems learned) {
        this.learned = learned;
    }

    @Override
    public List<Pick> rank(List<Item> items, Deliberation mind) {
        if (!(mind.variables().get("occasion") instanceof Map<?, ?> occasion)) {
            return List.of();
        }
        return items.stream()
                .filter(item ->
                        !isLastGift(item, occasion) && !learned.of(item.id()).isRegretted())
                .flatMap(item -> pick(item, age(occasion), mind).stream())
                .sorted(Comparator.comparingDouble(Pick::worth).reversed().thenComparing(it -> it.item()
                        .id()))
                .toList();
    }

    private static Optional<Long> age(Map<?, ?> occasion) {
        return occasion.get("age") instanceof Number age ? Optional.of(age.longValue()) : Optional.empty();
    }

    private static boolean isLastGift(Item item, Map<?, ?> occasion) {
        return occasion.get("lastGift") instanceof Map<?, ?> gift
                && (item.id().equals(gift.get("id"))
                        || (item.name() != null && item.name().equals(gift.get("name"))));
    }

    private Optional<Pick> pick(Item item, Optional<Long> age, Deliberation mind) {
        if (item.ages().isEmpty()) {
            return Optional.of(pick(item, FOR_EVERYBODY, null, mind));
        }
        return age.filter(it -> isFor(item, it)).map(_ -> pick(item, 1, ItemReasons.age(mind), mind));
    }

    private Pick pick(Item item, double fit, @Nullable String reason, Deliberation mind) {
        var fame = learned.of(item.id());
        var worth = fit * ((1 + fame.givers() + OWN * fame.buyers()) * fame.quality() + RATING * Pick.rating(item));
        return new Pick(item, worth, reason == null ? reason(item, fame, mind) : reason);
    }

    private static @Nullable String reason(Item item, Fame fame, Deliberation mind) {
        return fame.givers() > 0 ? ItemReasons.given(mind) : Popular.reason(item, fame, mind);
    }

    /** From and to; one number is where it begins. */
    private static boolean isFor(Item item, long age) {
        var from = item.ages().getFirst();
        var to = item.ages().size() > 1 ? item.ages().get(1) : null;
        return (!(from instanceof Number least) || age >= least.doubleValue())
                && (!(to instanceof Number most) || age <= most.doubleValue());
    }
}
