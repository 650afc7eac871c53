package io.bearhug.benchmarks.load.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bearhug.benchmarks.Options;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResolveSettingsTest {

    @Test
    void everythingHasABound() {
        assertThat(read("--people=50")).isEqualTo(new ResolveSettings(50, 3_000, Duration.ofMinutes(5)));
        assertThatThrownBy(() -> read("--people=50001")).hasMessageContaining("from 1 to 50000");
        assertThatThrownBy(() -> read("--patience=0")).hasMessageContaining("from 5 to 3600");
    }

    private static ResolveSettings read(String option) {
        return ResolveSettings.of(Options.read(List.of(option), ResolveSettings.OPTIONS));
    }
}
