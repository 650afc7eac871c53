package io.bearhug.benchmarks.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bearhug.benchmarks.BadInput;
import io.bearhug.benchmarks.CsvTable;
import io.bearhug.benchmarks.ratings.Rating;
import io.bearhug.benchmarks.ratings.Ratings;
import io.bearhug.benchmarks.taste.Tastes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecommendBenchTest {

    @Test
    void theLastFifthOfLikesIsHiddenAndWhatWasRatedAfterItIsNotKnown() {
        List<Boolean> good = List.of(true, true, false, true, true, true, false, true, false);
        List<Rating> numbered = IntStream.range(0, good.size())
                .mapToObj(i -> new Rating(0, i, good.get(i), i))
                .toList();

        Case one = Case.of(numbered).orElseThrow();
        assertThat(one.hidden()).containsExactly(5, 7);
        assertThat(one.known()).extracting(Rating::item).containsExactly(0, 1, 2, 3, 4);
        assertThat(one.liked()).containsExactly(0, 1, 3, 4);
        assertThat(Case.of(numbered.subList(0, 5))).isEqualTo(Optional.empty());
    }

    @Test
    void ranksAreWorthLessFurtherDown() {
        double[] scores = {9, 8, 7, 6, 5};

        Ranking ranking = Ranking.of(scores, Set.of(0), List.of(2, 4));
        double best = 1 + Math.log(2) / Math.log(3);
        assertThat(ranking.ndcg10())
                .isCloseTo((Math.log(2) / Math.log(3) + Math.log(2) / Math.log(5)) / best, within(1e-9));
        assertThat(ranking.recall20()).isEqualTo(1);
        assertThat(Ranking.of(scores, Set.of(), List.of(0)).ndcg10()).isCloseTo(1, within(1e-12));
    }

    @Test
    void whoKnowsOthersOrThePersonBeatsPopularity() {
        Ratings ratings = Tastes.ratings(200, 3);
        RecommendFigures figures = RecommendBench.figures(Tastes.rated(ratings));

        assertThat(figures.people()).isEqualTo(200);
        assertThat(figures.itemKnn().ndcg10())
                .isGreaterThan(figures.popularity().ndcg10());
        assertThat(figures.ease()).isNotNull();
        assertThat(figures.ownTaste().recall20())
                .isGreaterThan(figures.popularity().recall20());
    }

    @Test
    void withoutLikesThereIsNothingToRank() {
        Ratings none = Ratings.of(new CsvTable(
                List.of("userId", "itemId", "rating", "timestamp"), List.of(List.of("a", "i1", "5", "20"))));

        assertThatThrownBy(() -> RecommendBench.figures(Tastes.rated(none)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("nobody rated five");
    }
}
