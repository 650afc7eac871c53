package io.bearhug.decision.reporting;

import static io.bearhug.decision.reporting.Somebody.SPAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadingsTest {

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private final Readings readings = new Readings();

    private static UnderservedReport report(Span span) {
        return new Underserved(span).report(null);
    }

    private static Span before(int days) {
        return SPAN.earlier(Duration.ofDays(days));
    }

    @Test
    void pages_after_the_first_say_what_it_said_of_the_same_time() {
        var report = report(SPAN);
        readings.begin(SPAN, report, NOW);

        assertThat(readings.of(SPAN, NOW.plus(Readings.KEPT))).containsSame(report);
        assertThat(readings.of(before(1), NOW)).isEmpty();
    }

    @Test
    void who_begins_again_is_told_anew() {
        readings.begin(SPAN, report(SPAN), NOW);
        var anew = report(SPAN);

        readings.begin(SPAN, anew, NOW.plusSeconds(1));

        assertThat(readings.of(SPAN, NOW.plusSeconds(2))).containsSame(anew);
    }

    @Test
    void nothing_is_kept_for_long() {
        readings.begin(SPAN, report(SPAN), NOW);

        assertThat(readings.of(SPAN, NOW.plus(Readings.KEPT).plusSeconds(1))).isEmpty();
    }

    @Test
    void of_too_many_the_one_begun_first_goes() {
        IntStream.rangeClosed(0, Readings.MOST).forEach(it -> readings.begin(before(it), report(before(it)), NOW));

        assertThat(readings.of(before(0), NOW)).isEmpty();
        assertThat(readings.of(before(1), NOW)).isPresent();
        assertThat(readings.of(before(Readings.MOST), NOW)).isPresent();
    }
}
