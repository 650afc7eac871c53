package io.bearhug.matching.model;

import io.bearhug.matching.blocking.CandidatePairs;
import io.bearhug.matching.comparison.Comparer;
import io.bearhug.matching.comparison.Vector;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Candidate pairs with how they compare, without the hopeless ones. */
public final class ComparedPairs {

    private static final int CHUNK = 1 << 14;

    private final int[] firsts;
    private final int[] seconds;
    private final Vector[] vectors;

    private ComparedPairs(int[] firsts, int[] seconds, Vector[] vectors) {
        this.firsts = firsts;
        this.seconds = seconds;
        this.vectors = vectors;
    }

    /** Compares all candidates and keeps those a first scorer gives at least {@code least} bits. */
    static ComparedPairs of(CandidatePairs candidates, Comparer comparer, Scorer scorer, double least) {
        int chunks = (candidates.size() + CHUNK - 1) / CHUNK;
        ComparedPairs[] parts = IntStream.range(0, chunks)
                .parallel()
                .mapToObj(chunk -> compare(candidates, chunk, comparer, scorer, least))
                .toArray(ComparedPairs[]::new);
        int size = Arrays.stream(parts).mapToInt(ComparedPairs::size).sum();
        ComparedPairs all = new ComparedPairs(new int[size], new int[size], new Vector[size]);
        int from = 0;
        for (ComparedPairs part : parts) {
            System.arraycopy(part.firsts, 0, all.firsts, from, part.size());
            System.arraycopy(part.seconds, 0, all.seconds, from, part.size());
            System.arraycopy(part.vectors, 0, all.vectors, from, part.size());
            from += part.size();
        }
        return all;
    }

    private static ComparedPairs compare(
            CandidatePairs candidates, int chunk, Comparer comparer, Scorer scorer, double least) {
        int from = chunk * CHUNK;
        int most = Math.min(CHUNK, candidates.size() - from);
        ComparedPairs part = new ComparedPairs(new int[most], new int[most], new Vector[most]);
        int kept = 0;
        for (int position = from; position < from + most; position++) {
            int first = candidates.first(position);
            int second = candidates.second(position);
            Vector vector = comparer.compare(first, second);
            if (scorer.weight(vector) >= least) {
                part.firsts[kept] = first;
                part.seconds[kept] = second;
                part.vectors[kept++] = vector;
            }
        }
        return new ComparedPairs(
                Arrays.copyOf(part.firsts, kept), Arrays.copyOf(part.seconds, kept), Arrays.copyOf(part.vectors, kept));
    }

    /** The same pairs, compared once more. */
    ComparedPairs again(Comparer comparer) {
        Vector[] anew = new Vector[vectors.length];
        IntStream.range(0, anew.length)
                .parallel()
                .forEach(position -> anew[position] = comparer.compare(firsts[position], seconds[position]));
        return new ComparedPairs(firsts, seconds, anew);
    }

    /** How many there are. */
    public int size() {
        return firsts.length;
    }

    /** The earlier record of a pair. */
    public int first(int position) {
        return firsts[position];
    }

    /** The later record of a pair. */
    public int second(int position) {
        return seconds[position];
    }

    /** How a pair compares. */
    public Vector vector(int position) {
        return vectors[position];
    }
}
