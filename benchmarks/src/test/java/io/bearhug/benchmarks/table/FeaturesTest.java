package io.bearhug.benchmarks.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FeaturesTest {

    @Test
    void numbersAreStandardisedAndCategoriesSpreadOut() {
        Features features = Features.of(
                List.of(
                        Column.of("age", List.of("10", "30", "?", "20")),
                        Column.of("town", List.of("Oslo", "Rome", "Oslo", ""))),
                4);

        double unit = 10 / Math.sqrt(200 / 3.0);
        assertThat(features.names()).containsExactly("constant", "age", "town=Oslo", "town=Rome");
        assertThat(features.of(0)).containsExactly(1, -unit, 1, 0);
        assertThat(features.of(1)).containsExactly(1, unit, 0, 1);
        assertThat(features.of(2)).as("an unknown age is an average one").containsExactly(1, 0, 1, 0);
        assertThat(features.of(3)).containsExactly(1, 0, 0, 0);
    }

    @Test
    void whatIsTheSameEverywhereIsLeftOut() {
        Features features = Features.of(
                List.of(
                        Column.of("one", List.of("1", "1")),
                        Column.of("town", List.of("Oslo", "?")),
                        Column.of("none", List.of("", "?"))),
                2);

        assertThat(features.names()).containsExactly("constant");
        assertThat(features.count()).isEqualTo(1);
    }

    @Test
    void aLetterAtTheEndMakesACategory() {
        assertThat(Column.of("size", List.of("1d", "2f")).isNumeric()).isFalse();
        assertThat(Column.of("size", List.of("1e3", "-2.5", "?")).isNumeric()).isTrue();
    }
}
