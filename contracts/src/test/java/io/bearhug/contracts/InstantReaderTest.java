package io.bearhug.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantReaderTest {

    private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    @Test
    void what_is_written_is_read_without_the_general_reader() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            Instant instant = Instant.ofEpochSecond(random.nextLong(FIRST, LAST + 1), random.nextInt(1_000_000_000))
                    .truncatedTo(
                            switch (i % 4) {
                                case 0 -> ChronoUnit.SECONDS;
                                case 1 -> ChronoUnit.MILLIS;
                                case 2 -> ChronoUnit.MICROS;
                                default -> ChronoUnit.NANOS;
                            });
            assertThat(InstantReader.read(instant.toString())).contains(instant);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-02-30T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-01-01T24:00:00Z",
                "2026-01-01T00:60:00Z",
                "2026-01-01T00:00:60Z",
                "2026-01-01T00:00:00",
                "2026-01-01T00:00:00.Z",
                "2026-01-01T00:00:00.0000000001Z",
                "2026-01-01T00:00:00,5Z",
                "2026-01-01T00:00:00.-5Z",
                "2026-01-01 00:00:00Z",
                "2026-01-01T00:00:00+00:00",
                "+12026-01-01T00:00:00Z",
                "-001-01-01T00:00:00Z",
                "٢٠٢٦-01-01T00:00:00Z"
            })
    void any_other_text_is_left_to_the_general_reader(String text) {
        assertThat(InstantReader.read(text)).isEmpty();
    }

    @Test
    void other_forms_mean_what_they_always_meant() throws JsonProcessingException {
        assertThat(read("\"2026-05-03T12:15:30.5+02:00\"")).isEqualTo(Instant.parse("2026-05-03T10:15:30.5Z"));
        assertThat(read("\"+12026-01-01T00:00:00Z\"")).isEqualTo(Instant.parse("+12026-01-01T00:00:00Z"));
        assertThat(read("1777803330")).isEqualTo(Instant.ofEpochSecond(1_777_803_330));
        assertThat(read("null")).isNull();
        assertThatThrownBy(() -> read("\"2026-02-30T00:00:00Z\"")).isInstanceOf(JsonProcessingException.class);
    }

    private static Instant read(String json) throws JsonProcessingException {
        return Json.mapper().readValue(json, Instant.class);
    }
}
