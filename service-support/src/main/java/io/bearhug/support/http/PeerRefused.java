package io.bearhug.support.http;

/** Another service answered that our question was wrong: a fault of ours, trying again does not help. */
public final class PeerRefused extends RuntimeException {

    private final int status;

    PeerRefused(String peer, String path, int status) {
        super(peer + " answered " + status + " to " + path);
        this.status = status;
    }

    /** HTTP status, 4xx. */
    public int status() {
        return status;
    }
}
