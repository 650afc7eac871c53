package io.bearhug.local.servers;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** One thing the suite consists of: a process of its own, or a server inside this one. */
public interface Part {

    /** Its name, as people type it. */
    String name();

    /** Names of the parts that must be usable before this one starts. */
    default Set<String> needs() {
        return Set.of();
    }

    /** Starts it; returns when it is usable. Throws with a message a person can act on. */
    void start() throws Exception;

    /** Whether it is usable right now: asks it, does not guess. */
    boolean isUp();

    /** Stops it; does nothing when it does not run. */
    void stop();

    /** Its process id, when it is a process of its own and runs. */
    default OptionalLong pid() {
        return OptionalLong.empty();
    }

    /** Where it can be reached, for people. */
    String address();

    /** The file its output goes to, when it has one. */
    default Optional<Path> log() {
        return Optional.empty();
    }
}
