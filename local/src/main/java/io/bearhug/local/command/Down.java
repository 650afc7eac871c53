package io.bearhug.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** {@code down}: stops everything that runs, also what a crash left behind. */
public final class Down {

    private Down() {}

    /** Runs the command. */
    public static int run(Workplace workplace, List<String> arguments) throws IOException {
        boolean wipe = arguments.contains("--wipe");
        if (!arguments.stream().allMatch("--wipe"::equals)) {
            throw new IllegalArgumentException("usage: ./bearhug down [--wipe]");
        }
        int result = stop(workplace);
        if (wipe && result == 0) {
            delete(workplace.state().path());
            System.out.println("All data are gone.");
        }
        return result;
    }

    /** Stops everything and says so. */
    static int stop(Workplace workplace) {
        try {
            boolean ran = workplace.supervisor().down();
            System.out.println(ran ? "The suite is stopped." : "The suite did not run.");
            return 0;
        } catch (IOException e) {
            System.err.println("bearhug: " + e.getMessage());
            return 1;
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
