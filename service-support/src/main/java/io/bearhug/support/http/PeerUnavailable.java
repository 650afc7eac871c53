package io.bearhug.support.http;

import io.bearhug.support.problem.Unavailable;

/** Another service did not answer in time, or answered that it cannot now. */
public final class PeerUnavailable extends Unavailable {

    PeerUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    PeerUnavailable(String message) {
        super(message);
    }
}
