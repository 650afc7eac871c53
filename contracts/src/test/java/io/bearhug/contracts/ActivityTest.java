package io.bearhug.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Activity.Count;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActivityTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:30Z");

    @Test
    void the_running_minute_is_the_last_one() {
        var hour = Activity.of(NOW, List.of(count("2026-03-01T12:00:00Z", "web", 3)), Map.of(), Map.of());

        assertThat(hour.from()).isEqualTo("2026-03-01T11:01:00Z");
        assertThat(hour.to()).isEqualTo("2026-03-01T12:01:00Z");
        assertThat(hour.series()).singleElement().satisfies(series -> {
            assertThat(series.total()).isEqualTo(3);
            assertThat(series.minutes()).hasSize(60).endsWith(0L, 3L);
        });
    }

    @Test
    void what_is_older_or_still_to_come_is_left_out() {
        var counts = List.of(count("2026-03-01T11:00:00Z", "web", 1), count("2026-03-01T12:01:00Z", "web", 1));

        assertThat(Activity.of(NOW, counts, Map.of(), Map.of()).series()).isEmpty();
    }

    @Test
    void the_largest_comes_first_and_counts_of_one_minute_add_up() {
        var counts = List.of(
                count("2026-03-01T11:30:00Z", "web", 1),
                count("2026-03-01T11:30:00Z", "app", 2),
                count("2026-03-01T11:30:00Z", "app", 2));

        assertThat(Activity.of(NOW, counts, Map.of(), Map.of()).series())
                .extracting(Activity.Series::name, Activity.Series::total)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("app", 4L), org.assertj.core.groups.Tuple.tuple("web", 1L));
    }

    @Test
    void many_names_end_in_one_other() {
        var counts = java.util.stream.IntStream.range(0, 30)
                .mapToObj(i -> count("2026-03-01T11:30:00Z", "channel-" + i, 100 - i))
                .toList();

        var series = Activity.of(NOW, counts, Map.of(), Map.of()).series();

        assertThat(series).hasSize(12);
        assertThat(series.getLast().name()).isEqualTo("other");
        assertThat(series.stream().mapToLong(Activity.Series::total).sum())
                .isEqualTo(counts.stream().mapToLong(Count::count).sum());
    }

    private static Count count(String minute, String name, long count) {
        return new Count(Instant.parse(minute), name, count);
    }
}
