package io.bearhug.support.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Whether Kafka answered lately, as seen by what we did with it anyway; nobody calls out to find out. */
@ApplicationScoped
public class KafkaState {

    private static final long NEVER = 0;
    private final AtomicLong missedSince = new AtomicLong(NEVER);

    /** Kafka just answered. */
    public void reached() {
        missedSince.set(NEVER);
    }

    /** Kafka just failed to answer. */
    public void missed() {
        missedSince.compareAndSet(NEVER, System.nanoTime());
    }

    /** Whether it has not answered for at least this long although it was asked. */
    public boolean isMissingFor(Duration time) {
        long since = missedSince.get();
        return since != NEVER && System.nanoTime() - since >= time.toNanos();
    }
}
