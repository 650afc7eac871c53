package io.bearhug.decision.situation;

/**
 * A question about the person whose answer is the same for many candidates. Equal findings find the same.
 *
 * @param <T> the answer
 */
public interface Finding<T> {

    /** Finds it out. */
    T find(Deliberation mind);
}
