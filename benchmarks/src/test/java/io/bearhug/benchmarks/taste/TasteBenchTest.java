package io.bearhug.benchmarks.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bearhug.benchmarks.ratings.Ratings;
import org.junit.jupiter.api.Test;

class TasteBenchTest {

    private static TasteFigures figures() {
        Ratings ratings = Tastes.ratings(150, 9);
        return TasteBench.figures(Tastes.rated(ratings));
    }

    @Test
    void ownTasteIsKnownBetterThanTheAverage() {
        TasteFigures figures = figures();

        assertThat(figures.ratings()).isEqualTo(6_000);
        assertThat(figures.own().all()).isLessThan(0.9 * figures.average().all());
        assertThat(figures.levels().all()).isLessThan(figures.average().all());
        assertThat(figures.own().firstTen())
                .as("at first less is known")
                .isGreaterThan(figures.own().all());
    }

    @Test
    void theSameRatingsGiveTheSameFigures() {
        assertThat(figures()).isEqualTo(figures());
    }

    @Test
    void aLossIsTheSurpriseInNats() {
        LogLoss loss = new LogLoss();
        loss.add(0.5, true, 0);
        loss.add(0.25, false, 10);
        loss.add(0, true, 11);

        assertThat(loss.figures().firstTen()).isCloseTo(Math.log(2), within(1e-5));
        assertThat(loss.figures().all()).isCloseTo((Math.log(2) - Math.log(0.75) - Math.log(1e-6)) / 3, within(1e-5));
    }
}
