package io.bearhug.local.command;

import com.sun.management.OperatingSystemMXBean;
import io.bearhug.local.servers.Ports;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What the suite asks of the machine. */
final class Machine {

    /** Where the gateway listens unless told otherwise. */
    static final int USUAL_PORT = 8080;

    /** All parts together, idle, with room for work. */
    static final long NEEDED_MEMORY_MIB = 3_000;

    /** A fresh state with logs and data of some days. */
    static final long NEEDED_DISK_MIB = 2_000;

    private static final long MIB = 1_024 * 1_024;

    private Machine() {}

    /** Why the suite cannot start here and now, in one line; empty when it can. */
    static Optional<String> obstacle(int wantedPort) {
        if (wantedPort > 0 && !Ports.isFree(wantedPort)) {
            return Optional.of(
                    "Port " + wantedPort + " is taken by another program. Free it, or choose another: --port=N");
        }
        long memory = freeMemoryMib();
        if (memory < NEEDED_MEMORY_MIB) {
            return Optional.of("Too little memory: " + memory + " MiB are free, the suite needs " + NEEDED_MEMORY_MIB
                    + " MiB. Close something and try again.");
        }
        return Optional.empty();
    }

    /** Memory programs could take now, in MiB. */
    static long freeMemoryMib() {
        try {
            return Files.readAllLines(Path.of("/proc/meminfo")).stream()
                    .filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
                    .findFirst()
                    .orElse(Long.MAX_VALUE);
        } catch (IOException e) {
            OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            // Systems without /proc count caches as used, so only their total says something.
            return system.getTotalMemorySize() / MIB;
        }
    }

    /** Disk space left where the suite keeps its data, in MiB. */
    static long freeDiskMib(Path folder) {
        return folder.toFile().getUsableSpace() / MIB;
    }
}
