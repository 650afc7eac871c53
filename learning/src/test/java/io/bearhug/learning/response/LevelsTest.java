package io.bearhug.learning.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bearhug.learning.response.Levels.Level;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LevelsTest {

    private static ResponseModel model(double... variances) {
        return new DiagonalProbit(new Prior(new double[variances.length], variances));
    }

    @Test
    void levelsAreOneModelOfAllTheirFeatures() {
        ResponseModel everyone = model(1, 1);
        ResponseModel person = model(0.1);
        ResponseModel both = model(1, 1, 0.1);
        Random dice = new Random(2);
        for (int i = 0; i < 100; i++) {
            double[] features = {1, dice.nextGaussian(), dice.nextGaussian()};
            List<Level> levels = List.of(
                    new Level(everyone, new double[] {features[0], features[1]}),
                    new Level(person, new double[] {features[2]}));
            assertThat(Levels.forecast(levels).mean())
                    .isCloseTo(both.forecast(features).mean(), within(1e-9));
            assertThat(Levels.forecast(levels).variance())
                    .isCloseTo(both.forecast(features).variance(), within(1e-9));
            boolean responded = dice.nextInt(3) == 0;
            Levels.learn(levels, responded);
            both.learn(features, responded);
        }
    }

    @Test
    void whatHoldsForEveryoneIsLearnedFromEveryoneAndTheRestFromThePerson() {
        double[] alone = {1};
        ResponseModel everyone = model(1);
        ResponseModel[] people = new ResponseModel[30];
        for (int i = 0; i < people.length; i++) {
            people[i] = model(0.1);
        }
        for (int round = 0; round < 20; round++) {
            for (int person = 0; person < people.length; person++) {
                List<Level> levels = List.of(new Level(everyone, alone), new Level(people[person], alone));
                Levels.learn(levels, person == 0 || round % 5 == 0);
            }
        }

        assertThat(StandardNormal.distribution(everyone.forecast(alone).mean())).isBetween(0.15, 0.3);
        assertThat(people[0].forecast(alone).mean()).isGreaterThan(0.3);
        assertThat(people[7].forecast(alone).mean()).isCloseTo(0, within(0.25));
        ResponseModel newcomer = model(0.1);
        assertThat(Levels.forecast(List.of(new Level(everyone, alone), new Level(newcomer, alone)))
                        .probability())
                .as("somebody new is expected to be like everyone")
                .isBetween(0.15, 0.3);
    }
}
