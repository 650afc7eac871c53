package io.bearhug.benchmarks.load.floor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** How a service's JVM runs: heap, stacks, collector, compilers. The floor gets the same. */
public final class JvmFlags {

    private static final Pattern WANTED = Pattern.compile(
            "-Xm[sxn]\\S+|-Xss\\S+|-Xint|-XX:[+-]Use\\w*GC|-XX:[+-]TieredCompilation|-XX:TieredStopAtLevel=\\d"
                    + "|-XX:(ActiveProcessorCount|MaxRAMPercentage|InitialRAMPercentage|MaxHeapSize|ParallelGCThreads)=\\S+");

    /** What the launcher starts services with, where the system does not tell. */
    private static final List<String> USUAL =
            List.of("-Xmx320m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private JvmFlags() {}

    /** The flags of a process that runs. */
    public static List<String> of(long pid) {
        Path commandLine = Path.of("/proc", Long.toString(pid), "cmdline");
        try {
            List<String> flags = Files.exists(commandLine) ? among(Files.readString(commandLine)) : List.of();
            return flags.isEmpty() ? USUAL : flags;
        } catch (IOException e) {
            return USUAL;
        }
    }

    /** The flags among arguments with zero bytes between them. */
    static List<String> among(String arguments) {
        return Arrays.stream(arguments.split("\0"))
                .filter(argument -> WANTED.matcher(argument).matches())
                .toList();
    }
}
