package io.bearhug.benchmarks.load.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bearhug.benchmarks.BadInput;
import io.bearhug.benchmarks.Options;
import io.bearhug.benchmarks.Rounded;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectSettingsTest {

    @Test
    void withoutOptionsThereAreSensibleBounds() {
        CollectSettings settings = read("");

        assertThat(settings.path()).isEqualTo("/v1/batch");
        assertThat(settings.closed().most() * settings.eventsPerRequest()).isEqualTo(50_000);
        assertThat(settings.closed().time()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.open().calls()).isEqualTo(200);
    }

    @Test
    void singleEventsGoAnotherWay() {
        CollectSettings settings = read("--call track --events 1000");

        assertThat(settings.path()).isEqualTo("/v1/track");
        assertThat(settings.eventsPerRequest()).isEqualTo(1);
        assertThat(settings.closed().most()).isEqualTo(1_000);
    }

    @ParameterizedTest
    @CsvSource({
        "--call page, --call is batch or track",
        "--call track --batch 7, --batch goes with --call batch",
        "--batch 101, --batch is a whole number from 1 to 100",
        "--rounds 0, --rounds is a whole number from 1 to 20",
        "--rate 10000 --open-seconds 300, at most 1000000 events a round",
        "--speed 9, unknown option --speed"
    })
    void whatCannotBeIsSaidInWords(String call, String words) {
        assertThatThrownBy(() -> read(call)).isInstanceOf(BadInput.class).hasMessageContaining(words);
    }

    @Test
    void theMiddleRoundCounts() {
        assertThat(Rounded.median(List.of(5.0, 1.0, 3.0))).isEqualTo(3);
        assertThat(Rounded.median(List.of(4.0, 1.0))).isEqualTo(2.5);
        assertThat(Rounded.median(List.of())).isZero();
    }

    private static CollectSettings read(String call) {
        List<String> words = call.isEmpty() ? List.of() : Arrays.asList(call.split(" ", -1));
        return CollectSettings.of(Options.read(words, CollectSettings.OPTIONS));
    }
}
