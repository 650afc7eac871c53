package io.bearhug.benchmarks.recommend;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bearhug.benchmarks.BadInput;
import io.bearhug.benchmarks.ratings.Attributes;
import io.bearhug.benchmarks.ratings.OwnTaste;
import io.bearhug.benchmarks.ratings.RatedItems;
import io.bearhug.benchmarks.ratings.Rating;
import io.bearhug.benchmarks.ratings.Ratings;
import io.bearhug.learning.recommendation.Ease;
import io.bearhug.learning.recommendation.ItemKnn;
import io.bearhug.learning.recommendation.Likes;
import io.bearhug.learning.recommendation.Popularity;
import io.bearhug.learning.recommendation.Recommender;
import io.bearhug.learning.response.ResponseModel;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Of everybody's likes the last fifth is hidden; recommenders that know the rest rank all items a person has not rated yet. */
public final class RecommendBench {

    private final Attributes attributes;
    private final List<Case> cases;
    private final Likes likes;

    private RecommendBench(Ratings ratings, Attributes attributes) {
        this.attributes = attributes;
        this.cases = ratings.byPerson().stream()
                .map(Case::of)
                .flatMap(Optional::stream)
                .toList();
        if (cases.isEmpty()) {
            throw new BadInput("nobody rated five items with 4 or better");
        }
        this.likes = new Likes(
                cases.stream().map(Case::liked).toList(), ratings.items().size());
    }

    /** Runs it and prints the figures. */
    public static int run(List<String> arguments) throws IOException {
        RatedItems rated = RatedItems.read(arguments);
        System.out.println(JsonMapper.builder().build().writeValueAsString(figures(rated)));
        return 0;
    }

    /** Compares all recommenders. */
    static RecommendFigures figures(RatedItems rated) {
        return new RecommendBench(rated.ratings(), rated.attributes()).figures();
    }

    private RecommendFigures figures() {
        return new RecommendFigures(
                "recommend",
                cases.size(),
                likes.items(),
                cases.stream().mapToInt(one -> one.hidden().size()).sum(),
                ranking(new Popularity(likes)),
                ranking(new ItemKnn(likes)),
                Ease.isPossible(likes) ? ranking(new Ease(likes)) : null,
                ranked(this::byOwnTaste));
    }

    private Ranking ranking(Recommender recommender) {
        return ranked(one -> recommender.scores(one.liked()));
    }

    private Ranking ranked(Function<Case, double[]> scores) {
        return Ranking.mean(cases.stream()
                .map(one -> Ranking.of(
                        scores.apply(one),
                        one.known().stream().map(Rating::item).collect(Collectors.toSet()),
                        one.hidden()))
                .toList());
    }

    private double[] byOwnTaste(Case one) {
        ResponseModel taste = OwnTaste.fresh(attributes.count());
        one.known().forEach(rating -> taste.learn(attributes.of(rating.item()), rating.isGood()));
        return IntStream.range(0, likes.items())
                .mapToDouble(item -> taste.forecast(attributes.of(item)).mean())
                .toArray();
    }
}
