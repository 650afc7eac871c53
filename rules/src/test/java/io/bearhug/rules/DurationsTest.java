package io.bearhug.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({
        "24h,PT24H",
        "1h30m,PT1H30M",
        "90s,PT90S",
        "1.5h,PT90M",
        "-10s,PT-10S",
        "100ms,PT0.1S",
        "P7D,PT168H",
        "PT10M,PT10M"
    })
    void readsBothForms(String text, Duration span) {
        assertThat(Durations.parse(text)).isEqualTo(span);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "7d", "P1Y", "P1M", "h", "1h 30m", "soon", "99999999999999999999999h"})
    void refusesAnythingElse(String text) {
        assertThat(Durations.parse(text)).isNull();
    }
}
