package io.bearhug.benchmarks.load.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bearhug.benchmarks.Options;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContextSettingsTest {

    @Test
    void followingFactsCanBeLeftOut() {
        assertThat(read("--queries=7").pace().calls()).isEqualTo(7);
        assertThat(read("--probes=7").facts())
                .hasValueSatisfying(facts -> assertThat(facts.calls()).isEqualTo(7));
        assertThat(read("--probes=0").facts()).isEmpty();
    }

    @Test
    void whatCannotBeIsSaidInWords() {
        assertThatThrownBy(() -> read("--people=0")).hasMessageContaining("--people is a whole number from 1 to 5000");
    }

    private static ContextSettings read(String option) {
        return ContextSettings.of(Options.read(List.of(option), ContextSettings.OPTIONS));
    }
}
