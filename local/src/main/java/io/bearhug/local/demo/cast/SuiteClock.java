package io.bearhug.local.demo.cast;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The time the suite goes by. With a virtual clock a story can let ten minutes pass at once. */
public final class SuiteClock {

    private static final String PATH = "/test/clock";

    private final Door door;
    private final Clock real;
    private final boolean virtual;

    SuiteClock(Door door, Clock real) {
        this.door = door;
        this.real = real;
        this.virtual = move(Instant.EPOCH).status() == 200;
    }

    /** Whether time can be moved. */
    public boolean isVirtual() {
        return virtual;
    }

    /** What time it is for the suite. */
    public Instant now() {
        return virtual
                ? Instant.parse(
                        move(Instant.EPOCH).mustBe(200).json().path("now").asText())
                : real.instant();
    }

    /** Lets time pass for the whole suite. */
    public void pass(Duration time) {
        if (!virtual) {
            throw new IllegalStateException("Time cannot be moved here: the suite runs without --virtual-clock");
        }
        move(now().plus(time)).mustBe(200);
    }

    /** A time that has passed already moves nothing and answers what time it is. */
    private Answer move(Instant to) {
        return door.put(Caller.NOBODY, PATH, Map.of("now", to.toString()));
    }
}
