package io.bearhug.benchmarks.load.traffic;

import java.io.IOException;

/** What is called, again and again. */
@FunctionalInterface
public interface Call {

    /** Makes the call of this number and judges the answer. */
    Verdict make(Connection connection, int number) throws IOException;
}
