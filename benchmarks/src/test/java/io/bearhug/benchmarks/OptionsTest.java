package io.bearhug.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static final Set<String> KNOWN = Set.of("data", "records");

    @Test
    void bothWaysOfWritingAreRead() {
        Options options = Options.read(List.of("--data", "a=b.csv", "--records=7"), KNOWN);

        assertThat(options.get("data")).isEqualTo("a=b.csv");
        assertThat(options.number("records", 1, 1, 10)).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"data x", "--other x", "--data", "--data a --data b"})
    void whatIsNoOptionIsRefused(String call) {
        assertThatThrownBy(() -> Options.read(List.of(call.split(" ", -1)), KNOWN))
                .isInstanceOf(BadInput.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "11", "-1", "many"})
    void numbersHaveBounds(String text) {
        Options options = Options.read(List.of("--records=" + text), KNOWN);

        assertThatThrownBy(() -> options.number("records", 1, 1, 10)).hasMessageContaining("from 1 to 10");
    }
}
