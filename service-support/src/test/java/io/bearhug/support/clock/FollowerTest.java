package io.bearhug.support.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FollowerTest {

    private static final Duration BEAT = Duration.ofMillis(1);

    @Test
    void isReadBeforeAnybodyAsks() {
        var reads = new AtomicInteger();
        try (var _ = Follower.of(
                "things",
                Duration.ofDays(1),
                () -> Uni.createFrom().voidItem().onItem().invoke(reads::incrementAndGet))) {
            assertThat(reads).hasPositiveValue();
        }
    }

    @Test
    void aStoreThatIsAwayIsAskedAgain() throws InterruptedException {
        var attempts = new AtomicInteger();
        var back = new CountDownLatch(1);
        try (var _ = Follower.of("things", BEAT, () -> {
            if (attempts.incrementAndGet() < 4) {
                throw new IllegalStateException("away");
            }
            back.countDown();
            return Uni.createFrom().voidItem();
        })) {
            assertThat(back.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void isFollowedAgainAndAgain() throws InterruptedException {
        var thrice = new CountDownLatch(3);
        try (var _ = Follower.of(
                "things", BEAT, () -> Uni.createFrom().voidItem().onItem().invoke(thrice::countDown))) {
            assertThat(thrice.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }
}
