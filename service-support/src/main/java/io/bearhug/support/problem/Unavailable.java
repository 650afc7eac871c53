package io.bearhug.support.problem;

/** A part outside this process could not be reached in time. Answered as 503 with Retry-After; a reader tries again. */
public abstract class Unavailable extends RuntimeException {

    protected Unavailable(String message, Throwable cause) {
        super(message, cause);
    }

    protected Unavailable(String message) {
        super(message);
    }
}
