package io.bearhug.local.suite;

import io.bearhug.local.process.ProcessIdentity;
import io.bearhug.local.servers.JsonFile;
import io.bearhug.local.servers.StateFolder;
import java.time.Instant;
import java.util.Optional;

/**
 * How commands reach the supervisor; a file only its owner may read.
 *
 * @param port of the supervisor on loopback
 * @param token that proves the caller could read the file
 * @param pid of the supervisor
 * @param startedAt when it started, RFC 3339
 * @param virtualClock whether the suite's clock can be moved
 */
record Control(int port, String token, long pid, String startedAt, boolean virtualClock) {

    /** The supervisor that runs for this state folder; empty when none does. */
    static Optional<Control> ofRunning(StateFolder state) {
        return new JsonFile(state.control()).read(Control.class).filter(control -> control.process()
                .isAlive());
    }

    /** The supervisor's process. */
    ProcessIdentity process() {
        return new ProcessIdentity("supervisor", pid, Instant.parse(startedAt));
    }

    void write(StateFolder state) {
        new JsonFile(state.control()).write(this);
    }
}
