package io.bearhug.local.servers;

import io.bearhug.local.process.ProcessRecords;
import java.nio.file.Path;

/**
 * Where one running set of parts keeps everything of its own: data, logs, ports, secrets, process records.
 *
 * @param path the folder, {@code .bearhug} for the launcher
 */
public record StateFolder(Path path) {

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

    /** The processes that were started. */
    public ProcessRecords processes() {
        return new ProcessRecords(path.resolve("processes"));
    }
}
