package io.bearhug.decision.liking;

import io.bearhug.contracts.Lists;
import java.util.List;
import java.util.Map;

/**
 * What was learned of items from those who bought them.
 *
 * @param byItem what goes with each, closest first
 * @param fame what many make of each
 */
public record RelatedItems(Map<String, List<Related>> byItem, Map<String, Fame> fame) {

    /** Two items that fewer people have are not known to go together: a smaller number could be told apart. */
    public static final int FEWEST = 5;

    /** Of each item so many are kept. */
    public static final int MOST = 50;

    /** Nothing was learned. */
    public static final RelatedItems NONE = new RelatedItems(Map.of(), Map.of());

    public RelatedItems {
        byItem = Lists.copy(byItem);
        fame = Lists.copy(fame);
    }

    /** What goes with an item, closest first. */
    public List<Related> to(String item) {
        return byItem.getOrDefault(item, List.of()).stream()
                .filter(it -> it.buyers() >= FEWEST)
                .toList();
    }

    /** What many make of an item. */
    public Fame of(String item) {
        return fame.getOrDefault(item, Fame.NONE);
    }
}
