package io.bearhug.benchmarks.load.skew;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bearhug.benchmarks.BadInput;
import io.bearhug.benchmarks.Options;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SkewSettingsTest {

    @Test
    void theFloodHasAllNamesAndEventsAtItsRate() {
        SkewSettings settings = read("--names 1900 --events 1900 --flood-rate 100");

        assertThat(settings.cookieEvents()).isEqualTo(100);
        assertThat(settings.floodSeconds()).isEqualTo(20);
        assertThat(settings.flood().calls() * SkewSettings.BATCH).isEqualTo(2_000);
        assertThat(settings.flood().due(5, 0)).hasValue(1_000_000_000);
        assertThat(settings.decisions(20).calls()).isEqualTo(200);
        assertThat(settings.facts(20).calls()).isEqualTo(100);
    }

    @Test
    void aFloodForHoursIsRefused() {
        assertThatThrownBy(() -> read("--events 100000 --flood-rate 20"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("more than 900 s");
    }

    @Test
    void onlyTheHeapIsTheHeap() {
        String metrics = """
                # TYPE jvm_memory_used_bytes gauge
                jvm_memory_used_bytes{area="nonheap",id="Metaspace",} 9.9E7
                jvm_memory_used_bytes{area="heap",id="Eden Space",} 1.048576E7
                jvm_memory_used_bytes{area="heap",id="Tenured Gen",} 2.097152E7
                jvm_memory_max_bytes{area="heap",id="Eden Space",} 9.9E9
                """;

        assertThat(HeapInUse.megabytes(metrics)).isEqualTo(30);
    }

    private static SkewSettings read(String call) {
        return SkewSettings.of(Options.read(Arrays.asList(call.split(" ", -1)), SkewSettings.OPTIONS));
    }
}
