package io.bearhug.benchmarks.taste;

import io.bearhug.benchmarks.CsvTable;
import io.bearhug.benchmarks.ratings.Attributes;
import io.bearhug.benchmarks.ratings.RatedItems;
import io.bearhug.benchmarks.ratings.Ratings;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up ratings of sixty items of three genres by people who like one of them. */
public final class Tastes {

    private static final int ITEMS = 60;
    private static final int EACH = 40;
    private static final List<String> GENRES = List.of("Drama", "War", "Comedy");

    private Tastes() {}

    /** Every person rates forty items in an order of chance; of the genre they like 85 in a hundred are good, of others 15. */
    public static Ratings ratings(int people, long seed) {
        Random dice = new Random(seed);
        List<List<String>> rows = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            int likes = dice.nextInt(GENRES.size());
            for (int i = 0; i < EACH; i++) {
                int item = (i * 7 + person) % ITEMS;
                boolean isGood = dice.nextDouble() < (item % GENRES.size() == likes ? 0.85 : 0.15);
                rows.add(List.of(
                        "p" + person, "i" + item, isGood ? "5" : "2", Integer.toString(dice.nextInt(1_000_000))));
            }
        }
        return Ratings.of(new CsvTable(List.of("userId", "itemId", "rating", "timestamp"), rows));
    }

    /** The same with what is known of the items. */
    public static RatedItems rated(Ratings ratings) {
        return new RatedItems(ratings, Attributes.of(items(), ratings.items()));
    }

    /** The items and their genres. */
    private static CsvTable items() {
        List<List<String>> rows = new ArrayList<>();
        for (int item = 0; item < ITEMS; item++) {
            rows.add(List.of("i" + item, GENRES.get(item % GENRES.size())));
        }
        return new CsvTable(List.of("itemId", "genres"), rows);
    }
}
