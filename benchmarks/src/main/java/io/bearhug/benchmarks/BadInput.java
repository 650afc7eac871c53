package io.bearhug.benchmarks;

/** The call or the file is not what a benchmark can work with; the message says what to change. */
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** With what is wrong, in words for the person at the keyboard. */
    public BadInput(String message) {
        super(message);
    }
}
