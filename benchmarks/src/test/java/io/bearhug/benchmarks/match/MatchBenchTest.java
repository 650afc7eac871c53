package io.bearhug.benchmarks.match;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bearhug.benchmarks.BadInput;
import io.bearhug.benchmarks.CsvTable;
import io.bearhug.benchmarks.Options;
import io.bearhug.benchmarks.people.People;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Made-up people are found again: small samples here, so the bars lie below what larger files reach. */
class MatchBenchTest {

    private static final int RECORDS = 500;

    @ParameterizedTest
    @CsvSource({
        "REGISTER, 1, 0.99, 0.97",
        "REGISTER, 2, 0.99, 0.97",
        "HISTORY, 1, 0.95, 0.85",
        "HOUSEHOLDS, 1, 0.97, 0.80",
        "HOUSEHOLDS, 2, 0.97, 0.80"
    })
    void madeUpPeopleAreFound(People kind, long seed, double precision, double f1) {
        CsvTable table = kind.table(RECORDS, seed);

        Figures figures = MatchBench.figures(table, truth());

        assertThat(requireNonNull(figures.precision())).isGreaterThanOrEqualTo(precision);
        assertThat(requireNonNull(figures.f1())).isGreaterThanOrEqualTo(f1);
    }

    @Test
    void theTruthIsNeverRead() {
        CsvTable table = People.HOUSEHOLDS.table(RECORDS, 3);
        CsvTable lying = new CsvTable(
                table.headings().stream()
                        .map(heading -> heading.equals(People.TRUTH) ? "national_id" : heading)
                        .toList(),
                table.rows());

        Figures hidden = MatchBench.figures(lying, new Options(Map.of("truth", List.of("national_id"))));

        assertThat(hidden.clusters())
                .isEqualTo(MatchBench.figures(table, truth()).clusters());
    }

    @Test
    void withoutTruthThereIsNoAccuracy() {
        Figures figures = MatchBench.figures(People.REGISTER.table(100, 1), new Options(Map.of()));

        assertThat(figures.f1()).isNull();
        assertThat(figures.clusters()).isPositive();
    }

    @Test
    void aTableWithoutAnyKnownColumnIsRefused() {
        CsvTable table = new CsvTable(List.of("a", "b"), List.of(List.of("1", "2"), List.of("3", "4")));

        assertThatThrownBy(() -> MatchBench.figures(table, new Options(Map.of())))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no column is recognised");
    }

    private static Options truth() {
        return new Options(Map.of("truth", List.of(People.TRUTH)));
    }
}
