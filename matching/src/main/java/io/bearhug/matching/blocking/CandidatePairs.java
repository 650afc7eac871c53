package io.bearhug.matching.blocking;

import io.bearhug.matching.person.PersonRecord;
import java.util.Arrays;
import java.util.List;

/** The pairs worth comparing, each once. */
public final class CandidatePairs {

    /** A block never has more members. */
    private static final int[] LARGEST_BLOCKS = {200, 150, 100, 70, 50, 30};

    /** Pairs before repeated ones are dropped; blocks become smaller until they give fewer. 320 MB at eight bytes each. */
    private static final long MOST_PAIRS = 40_000_000;

    private final long[] pairs;

    private CandidatePairs(long[] pairs) {
        this.pairs = pairs;
    }

    /** The pairs of these records, in the order of their positions. */
    public static CandidatePairs of(List<PersonRecord> records) {
        List<int[]> blocks = List.of();
        for (int largest : LARGEST_BLOCKS) {
            blocks = new Blocks(records, largest).all();
            if (count(blocks) <= MOST_PAIRS) {
                break;
            }
        }
        return new CandidatePairs(distinct(blocks));
    }

    /** How many there are. */
    public int size() {
        return pairs.length;
    }

    /** The record of the pair at this position that stands first in the table. */
    public int first(int position) {
        return (int) (pairs[position] >>> Integer.SIZE);
    }

    /** The record of the pair at this position that stands later in the table. */
    public int second(int position) {
        return (int) pairs[position];
    }

    private static long count(List<int[]> blocks) {
        return blocks.stream()
                .mapToLong(block -> (long) block.length * (block.length - 1) / 2)
                .sum();
    }

    private static long[] distinct(List<int[]> blocks) {
        long[] all = new long[(int) Math.min(count(blocks), 2 * MOST_PAIRS)];
        int size = 0;
        for (int[] block : blocks) {
            for (int i = 0; i < block.length; i++) {
                for (int j = i + 1; j < block.length && size < all.length; j++) {
                    all[size++] = pair(block[i], block[j]);
                }
            }
        }
        Arrays.parallelSort(all);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[kept++] = all[i];
            }
        }
        return Arrays.copyOf(all, kept);
    }

    private static long pair(int a, int b) {
        return ((long) Math.min(a, b) << Integer.SIZE) | Math.max(a, b);
    }
}
