package io.bearhug.decision.recommendation;

import io.bearhug.decision.explanation.ItemReasons;
import io.bearhug.decision.items.Item;
import io.bearhug.decision.situation.Deliberation;
import java.util.Comparator;
import java.util.List;

/**
 * What they like by what they did themselves; ratings and buyers are not looked at, so a new item has the same chance as an old one. Where nothing
 * is known of their taste, something to try, in an order of their own.
 */
final class OwnTaste implements Way {

    @Override
    public List<Pick> rank(List<Item> items, Deliberation mind) {
        var taste = Taste.of(mind.situation().context(), items);
        var liked = items.stream()
                .map(item -> liked(item, taste.match(item), mind))
                .filter(it -> it.worth() > 0)
                .sorted(Comparator.comparingDouble(Pick::worth).reversed().thenComparing(own(mind)))
                .toList();
        return liked.isEmpty() ? toTry(items, mind) : liked;
    }

    private static Pick liked(Item item, Taste.Match match, Deliberation mind) {
        var value = match.value();
        return new Pick(item, match.weight(), value == null ? null : ItemReasons.taste(value, mind));
    }

    private static List<Pick> toTry(List<Item> items, Deliberation mind) {
        return items.stream()
                .map(item -> new Pick(item, 1, ItemReasons.fresh(mind)))
                .sorted(own(mind))
                .toList();
    }

    /** Of equals, everybody has their own order, and keeps it. */
    private static Comparator<Pick> own(Deliberation mind) {
        var person = mind.situation().personKey().hashCode();
        return Comparator.<Pick>comparingInt(
                        it -> mixed(person * 0x9E3779B9 ^ it.item().id().hashCode()))
                .thenComparing(it -> it.item().id());
    }

    /** Each bit depends on all: the last step of MurmurHash3. */
    private static int mixed(int bits) {
        var mixed = (bits ^ bits >>> 16) * 0x85EBCA6B;
        mixed = (mixed ^ mixed >>> 13) * 0xC2B2AE35;
        return mixed ^ mixed >>> 16;
    }
}
