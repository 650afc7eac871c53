package io.bearhug.learning.reward;

/** What was done with whom, and what came of it. */
public interface LoggedRow {

    /** Of the person, as many as those of all others. */
    double[] features();

    /** What was done. */
    int arm();

    /** What came of it; more is better. */
    double reward();
}
