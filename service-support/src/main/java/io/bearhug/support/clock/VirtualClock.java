package io.bearhug.support.clock;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The machine's clock plus an offset that only grows. It keeps ticking after it has been moved. */
@Singleton
public final class VirtualClock extends Clock {

    private final Clock real;
    private final AtomicReference<Duration> offset;

    @Inject
    public VirtualClock(@ConfigProperty(name = "bearhug.clock.offset", defaultValue = "PT0S") Duration offset) {
        this(Clock.systemUTC(), new AtomicReference<>(offset));
    }

    /** A clock ahead of another one; for tests. */
    public VirtualClock(Clock real, Duration offset) {
        this(real, new AtomicReference<>(offset));
    }

    private VirtualClock(Clock real, AtomicReference<Duration> offset) {
        this.real = real;
        this.offset = offset;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** The same moving time in another zone. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new Zoned(this, zone);
    }

    /** Moves the clock forward to a time; a time already passed changes nothing. Answers what time it is then. */
    public Instant moveTo(Instant now) {
        return moveAhead(Duration.between(real.instant(), now));
    }

    /** Moves the clock so far ahead of the machine's; less than it is already changes nothing. Answers what time it is then. */
    public Instant moveAhead(Duration ahead) {
        offset.accumulateAndGet(ahead, (a, b) -> a.compareTo(b) >= 0 ? a : b);
        return instant();
    }

    private static final class Zoned extends Clock {
        private final Clock clock;
        private final ZoneId zone;

        Zoned(Clock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Zoned(clock, other);
        }
    }
}
