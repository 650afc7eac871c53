package io.bearhug.context.gifts;

import io.bearhug.context.notes.Bought;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of somebody besides their notes when gifts are told from what is theirs.
 *
 * @param bought what they bought before the oldest note
 * @param tastes what they had to do with before the oldest note: thing as {@link Thing} names it → weight
 * @param homes prints of addresses that they say are theirs
 * @param others prints of addresses of people they know
 * @param words what they said themselves: message id → whether it was a gift
 */
public record Background(
        List<Bought> bought,
        Map<String, Double> tastes,
        Set<String> homes,
        Set<String> others,
        Map<String, Boolean> words) {

    public Background {
        bought = List.copyOf(bought);
        tastes = Map.copyOf(tastes);
        homes = Set.copyOf(homes);
        others = Set.copyOf(others);
        words = Map.copyOf(words);
    }

    /** Whether nothing in it makes a gift of anything. */
    public boolean isSilent() {
        return !words.containsValue(true) && bought.stream().noneMatch(Bought::gift);
    }
}
