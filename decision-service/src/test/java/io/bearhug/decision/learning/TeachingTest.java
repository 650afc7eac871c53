package io.bearhug.decision.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.decision.Catalogues;
import io.bearhug.decision.People;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TeachingTest {

    private static final String MODEL = "tee-tip@home-hero";
    private static final Teaching TEACHING = new Teaching(Catalogues.shop().catalogue());

    private static double[] somebody(boolean isKeen) {
        var features = Features.ofNobody();
        features[1] = isKeen ? 0.8 : -0.8;
        return features;
    }

    private static DueLesson lesson(boolean isKeen, boolean succeeded, Instant at) {
        return new DueLesson(MODEL, somebody(isKeen), at, true, succeeded);
    }

    private static List<DueLesson> lessons(int count) {
        var dice = new Random(4);
        var lessons = new ArrayList<DueLesson>();
        for (var i = 0; i < count; i++) {
            var isKeen = dice.nextBoolean();
            var at = People.NOW.plus(Duration.ofMinutes(i));
            lessons.add(lesson(isKeen, dice.nextDouble() < (isKeen ? 0.3 : 0.02), at));
        }
        return lessons;
    }

    private static double says(Collection<Model> models, boolean isKeen) {
        return models.iterator().next().opinion(somebody(isKeen)).probability();
    }

    @Test
    void whatWorksForWhomIsLearned() {
        var models = TEACHING.teach(lessons(2_000), List.of());

        assertThat(says(models, true)).isBetween(0.2, 0.4);
        assertThat(says(models, false)).isBetween(0.0, 0.06);
        assertThat(models.iterator().next().facts().lessons()).isEqualTo(2_000);
        assertThat(models.iterator().next().facts().version()).isEqualTo(1);
    }

    @Test
    void inRoundsWithModelsWrittenAndReadInBetweenTheSameIsLearnedToTheLastBit() {
        var lessons = lessons(3_000);
        var atOnce = TEACHING.teach(lessons, List.of()).iterator().next();

        var models = List.<Model>of();
        for (var from = 0; from < lessons.size(); from += 250) {
            models = TEACHING.teach(lessons.subList(from, from + 250), models).stream()
                    .map(model -> Model.read(model.facts(), model.weights()))
                    .toList();
        }

        assertThat(models.getFirst().weights()).isEqualTo(atOnce.weights());
        assertThat(models.getFirst().facts().version()).isEqualTo(12);
    }

    @Test
    void whatNobodySawTeachesNothing() {
        var unseen = new DueLesson(MODEL, somebody(true), People.NOW, false, true);

        assertThat(TEACHING.teach(List.of(unseen), List.of())).isEmpty();
    }

    @Test
    void whatIsNotInTheCatalogueOrHasOtherFeaturesTeachesNothing() {
        var gone = new DueLesson("gone@home-hero", somebody(true), People.NOW, true, true);
        var other = new DueLesson(MODEL, new double[] {1, 0}, People.NOW, true, true);

        assertThat(TEACHING.teach(List.of(gone, other), List.of())).isEmpty();
    }

    @Test
    void afterYearsWhatTheMarketerExpectsComesBack() {
        var models = TEACHING.teach(lessons(2_000), List.of());
        var learned = says(models, true);
        var later = TEACHING.teach(List.of(lesson(false, false, People.NOW.plus(Duration.ofDays(1_500)))), models);

        assertThat(says(later, true)).isLessThan(learned / 2);
        assertThat(later.iterator().next().facts().fadedAt()).isEqualTo(People.NOW.plus(Duration.ofDays(1_500)));
    }

    @Test
    void beforeAnythingIsLearnedItIsWhatTheMarketerExpects() {
        var action = Objects.requireNonNull(Catalogues.shop().actions().get("tee-tip"))
                .definition();

        assertThat(Opinion.expected(MODEL, ModelIds.prior(action), somebody(true))
                        .probability())
                .isBetween(0.04, 0.08);
        assertThat(Opinion.expected(MODEL, ModelIds.prior(action), Features.ofNobody())
                        .probability())
                .isBetween(0.03, 0.06);
    }
}
