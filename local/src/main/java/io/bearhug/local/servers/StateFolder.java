package io.bearhug.local.servers;

import io.bearhug.local.process.ProcessRecords;
import java.nio.file.Path;

/**
 * Where one running set of parts keeps everything of its own: data, logs, ports, secrets, process records.
 *
 * @param path the folder, {@code .bearhug} for the launcher
 */
public record StateFolder(Path path) {

    /** Environment variable: another folder for the suite than {@code .bearhug} in the checkout. */
    public static final String HOME = "BEARHUG_HOME";

    /** The suite's folder. */
    public static StateFolder of(Installation installation) {
        return new StateFolder(installation.root().resolve(System.getenv().getOrDefault(HOME, ".bearhug")));
    }

    /** The data of a part; survives restarts. */
    public Path data(String part) {
        return path.resolve("data").resolve(part);
    }

    /** The output of a part since its last start. */
    public Path log(String part) {
        return path.resolve("logs").resolve(part + ".log");
    }

    /** The ports of the last start. */
    public Path ports() {
        return path.resolve("ports.json");
    }

    /** Generated passwords and keys. */
    public Path secrets() {
        return path.resolve("secrets.json");
    }

    /** Addresses and logins of the running suite. */
    public Path run() {
        return path.resolve("run.json");
    }

    /** How far the virtual clock is ahead. */
    public Path clock() {
        return path.resolve("clock.json");
    }

    /** Write keys of the sources and what of the demo is loaded. */
    public Path content() {
        return path.resolve("content.json");
    }

    /** How commands reach the supervisor. */
    public Path control() {
        return path.resolve("control.json");
    }

    /** Copies of the programs that run, so that a build does not pull them from under the running suite. */
    public Path apps() {
        return path.resolve("apps");
    }

    /** What the loading of a program's classes came to, kept by its JVM for the next start. */
    public Path classArchive(String program) {
        return path.resolve("archives").resolve(program + ".jsa");
    }

    /** The processes that were started. */
    public ProcessRecords processes() {
        return new ProcessRecords(path.resolve("processes"));
    }
}
