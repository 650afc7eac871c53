package io.bearhug.benchmarks.load.traffic;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * A closed loop: each connection makes its next call when the last one is answered. It finds the most that goes through; its latencies say
 * little, since a slow server is asked less.
 *
 * @param most calls
 * @param time after which no more are begun
 */
public record BackToBack(int most, Duration time) implements Pace {

    @Override
    public OptionalLong due(int number, long now) {
        return number < most && now < time.toNanos() ? OptionalLong.of(now) : OptionalLong.empty();
    }
}
