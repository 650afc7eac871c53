package io.bearhug.decision.recommendation;

import io.bearhug.contracts.context.LiveContext.Purchase;
import io.bearhug.decision.explanation.ItemReasons;
import io.bearhug.decision.items.Item;
import io.bearhug.decision.liking.Related;
import io.bearhug.decision.liking.RelatedItems;
import io.bearhug.decision.situation.Deliberation;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What people bought and praised who also bought what this person has; where that says nothing, what many buy and like. */
final class BoughtAndRated implements Way {

    private final RelatedItems learned;
    private final Way otherwise;

    BoughtAndRated(RelatedItems learned) {
        this.learned = learned;
        this.otherwise = new Popular(learned);
    }

    /**
     * What speaks for an item.
     *
     * @param sum of the weights
     * @param most the largest of them
     * @param because the purchase it comes from
     */
    private record Voice(double sum, double most, Purchase because) {

        Voice and(Voice other) {
            var louder = other.most > most ? other : this;
            return new Voice(sum + other.sum, louder.most, louder.because);
        }
    }

    @Override
    public List<Pick> rank(List<Item> items, Deliberation mind) {
        var voices = voices(mind);
        var found = items.stream()
                .filter(item -> voices.containsKey(item.id()))
                .filter(item -> !learned.of(item.id()).isRegretted())
                .map(item -> pick(item, Objects.requireNonNull(voices.get(item.id())), mind))
                .sorted(Comparator.comparingDouble(Pick::worth).reversed().thenComparing(it -> it.item()
                        .id()))
                .toList();
        return found.isEmpty() ? otherwise.rank(items, mind) : found;
    }

    private Map<String, Voice> voices(Deliberation mind) {
        var voices = new HashMap<String, Voice>();
        for (var owned : Owned.of(mind)) {
            for (Related related : learned.to(Owned.id(owned))) {
                var voice = new Voice(related.weight(), related.weight(), owned);
                voices.merge(related.item(), voice, Voice::and);
            }
        }
        return voices;
    }

    private Pick pick(Item item, Voice voice, Deliberation mind) {
        return new Pick(item, voice.sum(), reason(item, voice.because(), mind));
    }

    private @Nullable String reason(Item item, Purchase because, Deliberation mind) {
        var name = because.name();
        var fame = learned.of(item.id());
        if (name == null) {
            return Popular.reason(item, fame, mind);
        }
        return fame.isPraised() ? ItemReasons.alsoLiked(name, mind) : ItemReasons.alsoBought(name, mind);
    }
}
