package io.bearhug.delivery.sending;

import static io.bearhug.delivery.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.delivery.lifecycle.FailureReason;
import io.bearhug.delivery.lifecycle.State;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AfterAttemptTest {

    private static final AfterAttempt.Limits LIMITS =
            new AfterAttempt.Limits(3, Duration.ofSeconds(10), Duration.ofMinutes(1));
    private static final AfterAttempt.Window HOUR = new AfterAttempt.Window(NOON, NOON.plus(Duration.ofHours(1)));

    @Test
    void taken_is_handed_over() {
        assertThat(after(1, new Handover.Accepted("ok"), HOUR)).isEqualTo(new State.HandedOver(1));
    }

    @Test
    void silence_after_something_may_have_left_is_never_tried_again() {
        assertThat(after(1, new Handover.NoAnswer("closed"), HOUR)).isEqualTo(new State.Unknown(1));
    }

    @Test
    void a_passing_trouble_is_tried_again_after_a_drawn_pause() {
        assertThat(after(1, new Handover.TryAgain("421"), HOUR)).isEqualTo(new State.Planned(NOON.plusSeconds(5), 1));
        assertThat(after(2, new Handover.TryAgain("421"), HOUR)).isEqualTo(new State.Planned(NOON.plusSeconds(10), 2));
    }

    @Test
    void tries_and_time_are_bounded() {
        assertThat(after(3, new Handover.TryAgain("421"), HOUR))
                .isEqualTo(new State.Failed(FailureReason.ATTEMPTS_EXHAUSTED, 3));
        AfterAttempt.Window moment = new AfterAttempt.Window(NOON, NOON.plusSeconds(4));
        assertThat(after(1, new Handover.TryAgain("421"), moment)).isEqualTo(new State.Expired(1));
    }

    @Test
    void a_refusal_is_final() {
        assertThat(after(1, new Handover.Refused(FailureReason.ADDRESS_REJECTED, "550"), HOUR))
                .isEqualTo(new State.Failed(FailureReason.ADDRESS_REJECTED, 1));
    }

    @Test
    void pauses_double_up_to_their_bound_and_are_drawn_from_nothing_on() {
        assertThat(AfterAttempt.pause(1, LIMITS, 0)).isEqualTo(Duration.ZERO);
        assertThat(AfterAttempt.pause(3, LIMITS, 0.5)).isEqualTo(Duration.ofSeconds(20));
        assertThat(AfterAttempt.pause(60, LIMITS, 0.5)).isEqualTo(Duration.ofSeconds(30));
    }

    private static State after(int attempts, Handover handover, AfterAttempt.Window window) {
        return AfterAttempt.decide(new State.Attempting(attempts), handover, LIMITS, window, 0.5);
    }
}
