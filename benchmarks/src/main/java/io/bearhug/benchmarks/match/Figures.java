package io.bearhug.benchmarks.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bearhug.benchmarks.Rounded;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What {@code bench match} prints.
 *
 * @param records in the file
 * @param clusters persons found
 * @param precision the share of pairs found that are right
 * @param recall the share of right pairs that were found
 * @param f1 their harmonic mean
 * @param bcubedF1 the same, counting each record alike
 * @param largestCluster records of the largest person found
 * @param seconds from parsed rows to persons
 * @param peakMB the most heap that was in use, with what was not collected yet
 * @param reviewPairs pairs of groups a steward would be shown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Figures(
        int records,
        int clusters,
        @Nullable Double precision,
        @Nullable Double recall,
        @Nullable Double f1,
        @Nullable Double bcubedF1,
        int largestCluster,
        double seconds,
        long peakMB,
        int reviewPairs) {

    private static final int PLACES = 5;

    static Figures of(int[] personOf, Optional<Accuracy> accuracy, int reviewPairs) {
        Map<Integer, Long> sizes = Arrays.stream(personOf)
                .boxed()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        int largest = sizes.values().stream().mapToInt(Long::intValue).max().orElse(0);
        return new Figures(
                personOf.length,
                sizes.size(),
                accuracy.map(Accuracy::precision).map(Figures::rounded).orElse(null),
                accuracy.map(Accuracy::recall).map(Figures::rounded).orElse(null),
                accuracy.map(Accuracy::f1).map(Figures::rounded).orElse(null),
                accuracy.map(Accuracy::bcubedF1).map(Figures::rounded).orElse(null),
                largest,
                0,
                0,
                reviewPairs);
    }

    Figures measured(double taken, long megabytes) {
        return new Figures(
                records,
                clusters,
                precision,
                recall,
                f1,
                bcubedF1,
                largestCluster,
                rounded(taken),
                megabytes,
                reviewPairs);
    }

    private static double rounded(double value) {
        return Rounded.to(value, PLACES);
    }
}
