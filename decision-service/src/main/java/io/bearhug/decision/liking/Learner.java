package io.bearhug.decision.liking;

import io.bearhug.learning.recommendation.Ease;
import io.bearhug.learning.recommendation.ItemKnn;
import io.bearhug.learning.recommendation.Likes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Learns which items go together, from who has what. It is told of one person after the other. Two items that are liked together by fewer than
 * {@value RelatedItems#FEWEST} people are not related, whatever a model says; how closely others are is what the model says, times the share of
 * those who have the other one and like it.
 */
public final class Learner {

    /** A rating, out of five, that says that it is good. */
    private static final double GOOD = 4;

    private final int mostItems;
    private final int easeItems;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Tally> tallies = new ArrayList<>();
    private final List<int[]> people = new ArrayList<>();
    private final List<Integer> current = new ArrayList<>();
    private @Nullable String who;

    /**
     * One that knows nothing.
     *
     * @param mostItems more are not learned about
     * @param easeItems up to so many by EASE
     */
    public Learner(int mostItems, int easeItems) {
        this.mostItems = mostItems;
        this.easeItems = Math.min(easeItems, Ease.MOST);
    }

    /**
     * What somebody has to do with an item.
     *
     * @param who they are
     * @param item its id
     * @param own whether they bought it for themselves
     * @param given whether they gave it
     * @param returned whether they gave it back
     * @param rating of five, null if they did not rate it
     */
    public record Has(
            String who,
            String item,
            boolean own,
            boolean given,
            boolean returned,
            @Nullable Double rating) {

        boolean isPraise() {
            return rating != null && rating >= GOOD;
        }

        /** Bought for themselves, and not regretted. */
        boolean isLiked() {
            return own && !returned && (rating == null || isPraise());
        }
    }

    private static final class Tally {
        private final String item;
        private int buyers;
        private int givers;
        private int raters;
        private int praises;
        private int likers;

        Tally(String item) {
            this.item = item;
        }

        void count(Has it) {
            buyers += it.own() ? 1 : 0;
            givers += it.given() ? 1 : 0;
            raters += it.rating() == null && !it.returned() ? 0 : 1;
            praises += it.isPraise() && !it.returned() ? 1 : 0;
            likers += it.isLiked() ? 1 : 0;
        }

        Fame fame() {
            return new Fame(buyers, givers, raters, praises);
        }

        boolean isKnown() {
            return buyers >= RelatedItems.FEWEST || givers >= RelatedItems.FEWEST;
        }
    }

    /** One thing after the other; all of one person's together. */
    public void hear(Has it) {
        if (!it.who().equals(who)) {
            turn();
            who = it.who();
        }
        int number = numbers.computeIfAbsent(it.item(), item -> {
            tallies.add(new Tally(item));
            return tallies.size() - 1;
        });
        tallies.get(number).count(it);
        if (it.isLiked()) {
            current.add(number);
        }
    }

    private void turn() {
        if (!current.isEmpty()) {
            people.add(current.stream().mapToInt(Integer::intValue).toArray());
            current.clear();
        }
    }

    /** What follows from it. */
    public RelatedItems learned() {
        turn();
        var fame = new HashMap<String, Fame>();
        tallies.stream().filter(Tally::isKnown).forEach(it -> fame.put(it.item, it.fame()));
        return new RelatedItems(related(fame), fame);
    }

    /** Items that too few like are left out before, so a model is never larger than it has to be. */
    private Map<String, List<Related>> related(Map<String, Fame> fame) {
        var kept = IntStream.range(0, tallies.size())
                .filter(it -> tallies.get(it).likers >= RelatedItems.FEWEST)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(it -> -tallies.get(it).likers)
                        .thenComparing(it -> tallies.get(it).item))
                .limit(mostItems)
                .toList();
        if (kept.size() < 2) {
            return Map.of();
        }
        var items = kept.stream().map(it -> tallies.get(it).item).toList();
        var liked = renumbered(kept);
        var likes = new Likes(liked, items.size());
        var model = items.size() <= easeItems ? new Ease(likes) : new ItemKnn(likes);
        return new Relating(items, liked, model, fame).all();
    }

    private List<int[]> renumbered(List<Integer> kept) {
        var next = new int[tallies.size()];
        java.util.Arrays.fill(next, -1);
        IntStream.range(0, kept.size()).forEach(it -> next[kept.get(it)] = it);
        return people.stream()
                .map(one -> IntStream.of(one)
                        .map(it -> next[it])
                        .filter(it -> it >= 0)
                        .toArray())
                .filter(one -> one.length > 0)
                .toList();
    }
}
