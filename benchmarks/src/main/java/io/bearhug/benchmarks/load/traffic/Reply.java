package io.bearhug.benchmarks.load.traffic;

/**
 * An answer.
 *
 * @param status of HTTP
 * @param body as text
 */
public record Reply(int status, String body) {

    private static final int OK = 200;

    /** Whether it is a 200. */
    public boolean isOk() {
        return status == OK;
    }

    /** That it is not what it should be, by its status. */
    public Verdict refused() {
        return Verdict.bad(Integer.toString(status));
    }
}
