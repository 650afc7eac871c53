package io.bearhug.benchmarks.load.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bearhug.benchmarks.Options;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldFiguresTest {

    @Test
    void everythingHasABound() {
        assertThat(read("--people=50"))
                .isEqualTo(
                        new FoldSettings(50, 20, 20_000, Duration.ofMinutes(5), Duration.ofMinutes(1), Duration.ZERO));
        assertThatThrownBy(() -> read("--people=200001")).hasMessageContaining("from 1 to 200000");
        assertThatThrownBy(() -> read("--history=201")).hasMessageContaining("from 0 to 200");
    }

    @Test
    void aQuarterOfAMillisecondIsFourThousandASecond() {
        FoldFigures figures = FoldFigures.of(
                read("--people=50"), 10, Map.of("context-service", 0.25, "redis", 0.1), 250_000, Map.of());

        assertThat(figures.foldedPerCoreSecond()).isEqualTo(4_000);
        assertThat(figures.eventsPerSecond()).isEqualTo(2_000);
        assertThat(figures.redisBytesPerPerson()).isEqualTo(5_000);
    }

    @Test
    void withoutProcessorTimesThereIsNoRate() {
        assertThat(FoldFigures.of(read("--people=50"), 10, Map.of(), 0, Map.of())
                        .foldedPerCoreSecond())
                .isZero();
    }

    private static FoldSettings read(String option) {
        return FoldSettings.of(Options.read(List.of(option), FoldSettings.OPTIONS));
    }
}
