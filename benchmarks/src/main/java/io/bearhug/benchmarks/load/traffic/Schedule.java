package io.bearhug.benchmarks.load.traffic;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.Random;

/**
 * An open loop: calls are due at their own times, however long earlier ones take. A call that has to wait for a free connection counts from
 * when it was due, so a stall is felt by all whom it would have kept waiting.
 */
public final class Schedule implements Pace {

    /** How far behind calls may be begun; what is later is left out and counted. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final double NANOS = 1e9;

    private final long[] due;

    private Schedule(long[] due) {
        this.due = due;
    }

    /** Calls at equal distances. */
    public static Schedule even(double perSecond, int calls) {
        long[] due = new long[calls];
        for (int i = 0; i < calls; i++) {
            due[i] = Math.round(i * NANOS / perSecond);
        }
        return new Schedule(due);
    }

    /** Calls that know nothing of one another: the time between two is exponential. The same seed gives the same times. */
    public static Schedule random(double perSecond, int calls, long seed) {
        Random dice = new Random(seed);
        long[] due = new long[calls];
        double at = 0;
        for (int i = 0; i < calls; i++) {
            due[i] = Math.round(at);
            at -= Math.log(1 - dice.nextDouble()) * NANOS / perSecond;
        }
        return new Schedule(due);
    }

    /** How many calls there are. */
    public int calls() {
        return due.length;
    }

    @Override
    public OptionalLong due(int number, long now) {
        return number < due.length && now < due[due.length - 1] + PATIENCE.toNanos()
                ? OptionalLong.of(due[number])
                : OptionalLong.empty();
    }
}
