package io.bearhug.benchmarks.load.suite;

import java.io.IOException;

/** The suite does not do what a benchmark needs; the message says what. */
public final class SuiteTrouble extends IOException {

    private static final long serialVersionUID = 1;

    /** With what is wrong, in words for the person at the keyboard. */
    public SuiteTrouble(String message) {
        super(message);
    }
}
