package io.bearhug.identity.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final RateLimits limits = new RateLimits(new TokenBucket.Rate(10, 20), nanos::get);

    @Test
    void a_burst_passes_and_then_the_rate_holds() {
        assertThat(limits.take("shop", 20)).isEmpty();
        assertThat(limits.take("shop", 5)).contains(Duration.ofMillis(500));

        nanos.addAndGet(Duration.ofMillis(500).toNanos());

        assertThat(limits.take("shop", 5)).isEmpty();
        assertThat(limits.take("shop", 1)).isPresent();
    }

    @Test
    void sources_do_not_take_from_each_other() {
        assertThat(limits.take("shop", 20)).isEmpty();
        assertThat(limits.take("app", 20)).isEmpty();
    }

    @Test
    void a_batch_larger_than_the_bucket_passes_when_it_is_full() {
        assertThat(limits.take("shop", 50)).isEmpty();
        assertThat(limits.take("shop", 1)).isPresent();
    }
}
