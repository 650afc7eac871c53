package io.bearhug.identity.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.ErasureReceipt;
import io.bearhug.contracts.ErasureReceipt.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Instant ASKED = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void it_is_done_when_all_four_have_said_so() {
        Progress progress = Progress.of(asked(4), ASKED.plusSeconds(3_600), MINUTE);

        assertThat(progress.state()).isEqualTo(Progress.State.DONE);
        assertThat(progress.overdue()).isFalse();
        assertThat(progress.missing()).isEmpty();
    }

    @Test
    void who_is_silent_too_long_is_missed() {
        assertThat(Progress.of(asked(3), ASKED.plus(MINUTE), MINUTE).overdue()).isFalse();
        Progress late = Progress.of(asked(3), ASKED.plus(MINUTE).plusMillis(1), MINUTE);

        assertThat(late.state()).isEqualTo(Progress.State.RUNNING);
        assertThat(late.overdue()).isTrue();
        assertThat(late.missing()).containsExactly("delivery-service");
    }

    private static ErasureRequests.Asked asked(int heard) {
        return new ErasureRequests.Asked(
                "e-1",
                List.of("p-1", "p-0"),
                ASKED,
                Stream.of("identity-service", "context-service", "decision-service", "delivery-service")
                        .limit(heard)
                        .map(service -> new ErasureReceipt("e-1", "p-1", service, List.of(Store.erased("all")), ASKED))
                        .toList());
    }
}
