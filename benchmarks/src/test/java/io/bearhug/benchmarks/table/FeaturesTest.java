package io.bearhug.benchmarks.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bearhug.benchmarks.BadInput;
import java.util.List;
import java.util.stream.IntStream;
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
    void namesAreLeftOutAndOfManyCategoriesTheCommonestAreTaken() {
        List<String> ids = IntStream.range(0, 1_000).mapToObj(i -> "id " + i).toList();
        List<String> codes = IntStream.range(0, 1_000)
                .mapToObj(i -> "code " + (i < 700 ? i % 70 : i % 200))
                .toList();
        Features features = Features.of(List.of(Column.of("id", ids), Column.of("code", codes)), 1_000);

        assertThat(features.count()).isEqualTo(101);
        assertThat(features.names()).contains("code=code 0", "code=code 69").noneMatch(name -> name.startsWith("id"));
        assertThat(features.length()).isBetween(1.7, 1.9);
    }

    @Test
    void theUsualWordsForNothingMakeNoCategory() {
        Column ages = Column.of("age", List.of("10", "NA", "None", "null", "20"));

        assertThat(ages.isNumeric()).isTrue();
        assertThat(ages.numbers()).containsExactly(10, Double.NaN, Double.NaN, Double.NaN, 20);
        assertThat(Column.of("arm", List.of("none", "mail")).isNumeric()).isFalse();
    }

    @Test
    void twoColumnsOfOneNameAreRefused() {
        Column one = Column.of("x", List.of("1"));

        assertThatThrownBy(() -> new Table(List.of(one, one)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("two columns are called x");
    }

    @Test
    void aLetterAtTheEndMakesACategory() {
        assertThat(Column.of("size", List.of("1d", "2f")).isNumeric()).isFalse();
        assertThat(Column.of("size", List.of("1e3", "-2.5", "?")).isNumeric()).isTrue();
    }
}
