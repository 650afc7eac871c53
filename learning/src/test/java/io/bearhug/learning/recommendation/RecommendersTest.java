package io.bearhug.learning.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecommendersTest {

    private static final double LAMBDA = 250;

    private static List<int[]> some(int people, int items, long seed) {
        Random dice = new Random(seed);
        List<int[]> byPerson = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            byPerson.add(
                    IntStream.range(0, items).filter(_ -> dice.nextInt(3) == 0).toArray());
        }
        return byPerson;
    }

    /** Scores by the definition, with the matrices written out. */
    private static double[] defined(List<int[]> byPerson, int items, int[] liked) {
        DMatrixRMaj p = CommonOps_DDRM.identity(items);
        CommonOps_DDRM.scale(LAMBDA, p);
        for (int[] of : byPerson) {
            for (int a : of) {
                for (int b : of) {
                    p.add(a, b, 1);
                }
            }
        }
        assertThat(CommonOps_DDRM.invert(p)).isTrue();
        double[] scores = new double[items];
        for (int item = 0; item < items; item++) {
            for (int from : liked) {
                scores[item] += from == item ? 0 : -p.get(from, item) / p.get(item, item);
            }
        }
        return scores;
    }

    @ParameterizedTest
    @CsvSource({"40, 12", "12, 40", "20, 20"})
    void easeIsWhatItsDefinitionSaysByItemsAndByPeople(int people, int items) {
        List<int[]> byPerson = some(people, items, 1);
        int[] liked = {0, 3, 7};

        assertThat(new Ease(new Likes(byPerson, items)).scores(liked))
                .containsExactly(defined(byPerson, items, liked), within(1e-9));
    }

    @Test
    void nobodyAndNothingAreNoFault() {
        Likes none = new Likes(List.of(), 3);

        assertThat(new Ease(none).scores(new int[] {1})).containsExactly(new double[3], within(1e-9));
        assertThat(new ItemKnn(none).scores(new int[] {1})).containsExactly(0, 0, 0);
        assertThat(new Popularity(none).scores(new int[0])).containsExactly(0, 0, 0);
    }

    @Test
    void neighboursAreNearByTheShrunkCosine() {
        Likes likes = new Likes(List.of(new int[] {0, 1}, new int[] {0, 1}, new int[] {0, 2}, new int[] {2}), 3);

        double[] scores = new ItemKnn(likes).scores(new int[] {0});
        assertThat(scores)
                .containsExactly(new double[] {0, 2 / (Math.sqrt(6) + 10), 1 / (Math.sqrt(6) + 10)}, within(1e-12));
    }

    @Test
    void popularityCountsPeople() {
        Likes likes = new Likes(List.of(new int[] {0, 1}, new int[] {1}), 3);

        assertThat(new Popularity(likes).scores(new int[] {1})).containsExactly(1, 2, 0);
    }

    @Test
    void tasteIsFoundThatPopularityHides() {
        List<int[]> byPerson = Stream.concat(
                        IntStream.range(0, 300).mapToObj(_ -> new int[] {0, 1, 2}),
                        IntStream.range(0, 30).mapToObj(i -> i % 2 == 0 ? new int[] {3, 4} : new int[] {3, 4, 5}))
                .toList();
        Likes likes = new Likes(byPerson, 6);

        for (Recommender recommender : List.of(new Ease(likes), new ItemKnn(likes))) {
            double[] scores = recommender.scores(new int[] {3});
            assertThat(scores[4]).isGreaterThan(scores[0]).isGreaterThan(scores[5]);
        }
    }

    @Test
    void tooMuchIsRefusedBeforeItIsTried() {
        Likes likes =
                new Likes(IntStream.range(0, 8_001).mapToObj(_ -> new int[0]).toList(), 8_001);

        assertThat(Ease.isPossible(likes)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Ease(likes));
    }
}
