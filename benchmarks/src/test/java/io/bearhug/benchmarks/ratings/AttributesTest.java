package io.bearhug.benchmarks.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bearhug.benchmarks.BadInput;
import io.bearhug.benchmarks.CsvTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttributesTest {

    @Test
    void sharedValuesAreFeaturesAndTitlesAreNot() {
        List<List<String>> rows = new ArrayList<>();
        Map<String, Integer> items = new HashMap<>();
        for (int i = 0; i < 12; i++) {
            rows.add(List.of("i" + i, "Title " + i, i < 6 ? "Drama|War" : "Drama", i < 2 ? "rare" : ""));
            items.put("i" + i, i);
        }
        items.put("unknown", 12);
        Attributes attributes = Attributes.of(new CsvTable(List.of("id", "title", "genres", "mark"), rows), items);

        assertThat(attributes.count()).isEqualTo(3);
        assertThat(attributes.of(0)).containsExactly(1, 1, 1);
        assertThat(attributes.of(8)).containsExactly(1, 1, 0);
        assertThat(attributes.of(12)).as("nothing is known of it").containsExactly(1, 0, 0);
    }

    @Test
    void numbersAreQuarters() {
        List<List<String>> rows = new ArrayList<>();
        Map<String, Integer> items = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            rows.add(List.of("i" + i, Integer.toString(1980 + i)));
            items.put("i" + i, i);
        }
        Attributes attributes = Attributes.of(new CsvTable(List.of("id", "year"), rows), items);

        assertThat(attributes.count()).isEqualTo(5);
        assertThat(attributes.of(0)).isEqualTo(attributes.of(9)).isNotEqualTo(attributes.of(11));
        assertThat(attributes.of(39)).isNotEqualTo(attributes.of(0));
    }

    @Test
    void ratingsComeInTheOrderOfTime() {
        CsvTable csv = new CsvTable(
                List.of("userId", "itemId", "rating", "timestamp"),
                List.of(List.of("a", "x", "5", "20"), List.of("b", "x", "3.5", "10"), List.of("a", "y", "4", "10")));
        Ratings ratings = Ratings.of(csv);

        assertThat(ratings.rows())
                .containsExactly(new Rating(1, 0, false, 10), new Rating(0, 1, true, 10), new Rating(0, 0, true, 20));
        assertThat(ratings.byPerson().get(0)).hasSize(2);
        assertThat(ratings.items()).containsOnlyKeys("x", "y");
    }

    @Test
    void whatIsNoRatingIsSaid() {
        assertThatThrownBy(() -> Ratings.of(new CsvTable(List.of("a", "b"), List.of())))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("userId, itemId, rating, timestamp");
        assertThatThrownBy(() -> Ratings.of(new CsvTable(
                        List.of("userId", "itemId", "rating", "timestamp"), List.of(List.of("a", "x", "", "20")))))
                .hasMessageContaining("column rating, row 1");
    }
}
