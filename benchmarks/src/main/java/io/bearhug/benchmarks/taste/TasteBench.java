package io.bearhug.benchmarks.taste;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bearhug.benchmarks.BadInput;
import io.bearhug.benchmarks.ratings.Attributes;
import io.bearhug.benchmarks.ratings.OwnTaste;
import io.bearhug.benchmarks.ratings.RatedItems;
import io.bearhug.benchmarks.ratings.Rating;
import io.bearhug.benchmarks.ratings.Ratings;
import io.bearhug.learning.response.DiagonalProbit;
import io.bearhug.learning.response.Levels;
import io.bearhug.learning.response.Levels.Level;
import io.bearhug.learning.response.Prior;
import io.bearhug.learning.response.ResponseModel;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** Ratings in the order of time: of each it is said how likely it will be good, then it is learned from. */
public final class TasteBench {

    private static final double EVERYONE = 1.0;
    private static final double ITEM = 0.3;
    private static final double PERSON = 0.1;
    private static final double[] ALONE = {1};

    private final Ratings ratings;
    private final Attributes attributes;
    private final int[] before;
    private final ResponseModel everyone;
    private final List<ResponseModel> items;
    private final List<ResponseModel> persons;
    private final List<ResponseModel> own;

    private TasteBench(Ratings ratings, Attributes attributes) {
        this.ratings = ratings;
        this.attributes = attributes;
        this.before = new int[ratings.people()];
        this.everyone = ResponseModel.of(OwnTaste.flat(attributes.count(), EVERYONE));
        this.items = models(ratings.items().size(), 1, ITEM);
        this.persons = models(ratings.people(), attributes.count(), PERSON);
        this.own = models(ratings.people(), attributes.count(), OwnTaste.VARIANCE);
    }

    private static List<ResponseModel> models(int count, int features, double variance) {
        Prior prior = OwnTaste.flat(features, variance);
        return IntStream.range(0, count)
                .<ResponseModel>mapToObj(_ -> new DiagonalProbit(prior))
                .toList();
    }

    /** Runs it and prints the figures. */
    public static int run(List<String> arguments) throws IOException {
        RatedItems rated = RatedItems.read(arguments);
        System.out.println(JsonMapper.builder().build().writeValueAsString(figures(rated)));
        return 0;
    }

    /** Predicts all ratings. */
    static TasteFigures figures(RatedItems rated) {
        if (rated.ratings().rows().isEmpty()) {
            throw new BadInput("there are no ratings");
        }
        return new TasteBench(rated.ratings(), rated.attributes()).figures();
    }

    private TasteFigures figures() {
        LogLoss average = new LogLoss();
        LogLoss ownTaste = new LogLoss();
        LogLoss levels = new LogLoss();
        double good = 1;
        double all = 2;
        for (Rating rating : ratings.rows()) {
            int earlier = before[rating.person()]++;
            average.add(good / all, rating.isGood(), earlier);
            ownTaste.add(ownTaste(rating), rating.isGood(), earlier);
            levels.add(levels(rating), rating.isGood(), earlier);
            good += rating.isGood() ? 1 : 0;
            all++;
        }
        return new TasteFigures(
                "taste",
                ratings.rows().size(),
                ratings.people(),
                attributes.count(),
                average.figures(),
                ownTaste.figures(),
                levels.figures());
    }

    private double ownTaste(Rating rating) {
        ResponseModel model = own.get(rating.person());
        double[] features = attributes.of(rating.item());
        double probability = model.forecast(features).probability();
        model.learn(features, rating.isGood());
        return probability;
    }

    private double levels(Rating rating) {
        double[] features = attributes.of(rating.item());
        List<Level> levels = List.of(
                new Level(everyone, features),
                new Level(items.get(rating.item()), ALONE),
                new Level(persons.get(rating.person()), features));
        double probability = Levels.forecast(levels).probability();
        Levels.learn(levels, rating.isGood());
        return probability;
    }
}
