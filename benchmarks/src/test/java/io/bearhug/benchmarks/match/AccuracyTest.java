package io.bearhug.benchmarks.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AccuracyTest {

    @Test
    void pairsAndRecordsAreCounted() {
        // Found {0,1,2} {3}; true {0,1} {2,3}: one of three found pairs is right, one of two true pairs was found.
        Accuracy accuracy = Accuracy.of(new int[] {0, 0, 0, 3}, List.of("a", "a", "b", "b"));

        assertThat(accuracy.precision()).isEqualTo(1 / 3.0, within(1e-12));
        assertThat(accuracy.recall()).isEqualTo(0.5, within(1e-12));
        assertThat(accuracy.f1()).isEqualTo(0.4, within(1e-12));
        // B-cubed: precision (2/3 + 2/3 + 1/3 + 1) / 4, recall (1 + 1 + 1/2 + 1/2) / 4.
        assertThat(accuracy.bcubedF1()).isEqualTo(2 * (8 / 12.0) * 0.75 / (8 / 12.0 + 0.75), within(1e-12));
    }

    @Test
    void recordsWithoutTruthAreLeftOut() {
        Accuracy accuracy = Accuracy.of(new int[] {0, 0, 0}, List.of("a", "a", " "));

        assertThat(accuracy).isEqualTo(new Accuracy(1, 1, 1, 1));
    }

    @Test
    void nothingFoundIsPreciseAndUseless() {
        Accuracy accuracy = Accuracy.of(new int[] {0, 1}, List.of("a", "a"));

        assertThat(accuracy.precision()).isEqualTo(1);
        assertThat(accuracy.f1()).isZero();
    }
}
