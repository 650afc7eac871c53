package io.bearhug.local.command;

import io.bearhug.local.servers.Installation;
import io.bearhug.local.servers.StateFolder;
import io.bearhug.local.suite.SupervisorClient;

/**
 * What every command works with.
 *
 * @param installation the checkout
 * @param state the suite's folder in it
 * @param supervisor the process that owns the parts, running or not
 */
public record Workplace(Installation installation, StateFolder state, SupervisorClient supervisor) {

    /** The checkout this process was started for. */
    public static Workplace find() {
        Installation installation = Installation.find();
        StateFolder state = StateFolder.of(installation);
        return new Workplace(installation, state, new SupervisorClient(installation, state));
    }

    /** What commands say when the suite is needed and does not run. */
    static final String NOT_RUNNING = "The suite does not run. Start it with ./bearhug up -d";
}
