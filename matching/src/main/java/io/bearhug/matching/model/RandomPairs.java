package io.bearhug.matching.model;

import io.bearhug.matching.comparison.Comparer;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** What pairs look like that were drawn at random: nearly all are of strangers. */
final class RandomPairs {

    private static final int MOST = 1_000_000;
    private static final int CHUNKS = 64;
    private static final long SEED = 20_260_101;

    private RandomPairs() {}

    /** All pairs of a small table, else a sample that is the same each time. */
    static LevelCounts compare(Comparer comparer) {
        int records = comparer.records().size();
        long all = (long) records * (records - 1) / 2;
        LevelCounts[] parts = IntStream.range(0, CHUNKS)
                .parallel()
                .mapToObj(chunk -> all <= MOST ? every(comparer, chunk) : sample(comparer, chunk))
                .toArray(LevelCounts[]::new);
        LevelCounts sum = new LevelCounts();
        for (LevelCounts part : parts) {
            sum.add(part);
        }
        return sum;
    }

    private static LevelCounts every(Comparer comparer, int chunk) {
        LevelCounts counts = new LevelCounts();
        int records = comparer.records().size();
        for (int first = chunk; first < records; first += CHUNKS) {
            for (int second = first + 1; second < records; second++) {
                counts.add(comparer.compare(first, second), 1);
            }
        }
        return counts;
    }

    private static LevelCounts sample(Comparer comparer, int chunk) {
        LevelCounts counts = new LevelCounts();
        SplittableRandom dice = new SplittableRandom(SEED + chunk);
        int records = comparer.records().size();
        for (int drawn = 0; drawn < MOST / CHUNKS; drawn++) {
            int first = dice.nextInt(records);
            int second = (first + 1 + dice.nextInt(records - 1)) % records;
            counts.add(comparer.compare(first, second), 1);
        }
        return counts;
    }
}
