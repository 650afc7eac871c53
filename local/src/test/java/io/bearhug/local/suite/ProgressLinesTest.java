package io.bearhug.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {

    @Test
    void a_line_has_name_state_time_and_address_in_columns() {
        assertThat(ProgressLines.line(
                        "kafka", "ready", ProgressLines.seconds(Duration.ofMillis(2_345)), "127.0.0.1:9092"))
                .isEqualTo("  kafka             ready          2.3 s  127.0.0.1:9092");
    }

    @Test
    void a_line_without_more_to_say_ends_there() {
        assertThat(ProgressLines.line("gateway", "DOWN", "", "")).isEqualTo("  gateway           DOWN");
    }
}
