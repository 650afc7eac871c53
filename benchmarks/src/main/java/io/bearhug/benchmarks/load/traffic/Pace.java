package io.bearhug.benchmarks.load.traffic;

import java.util.OptionalLong;

/** When calls are due. */
public interface Pace {

    /**
     * When a call is due, in nanoseconds from the start; empty when no more are made.
     *
     * @param number of the call, from 0
     * @param now nanoseconds since the start
     */
    OptionalLong due(int number, long now);
}
