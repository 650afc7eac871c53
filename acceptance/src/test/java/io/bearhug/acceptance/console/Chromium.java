package io.bearhug.acceptance.console;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine. */
final class Chromium {

    /** Environment variable: the browser's program, where it is not on the path. */
    private static final String PROGRAM = "BEARHUG_CHROMIUM";

    /** Environment variable: {@code required} makes a missing browser a failure. */
    private static final String BROWSER = "BEARHUG_BROWSER";

    /** What to do where there is none. */
    static final String MISSING = "No Chromium was found: install one (Debian: apt-get install chromium), put it on the"
            + " PATH or name it in " + PROGRAM + ".";

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private Chromium() {}

    static boolean isThere() {
        return found().isPresent();
    }

    /** Whether a build without a browser has failed: on a build server, or where somebody says so. */
    static boolean isRequired() {
        return "true".equals(System.getenv("CI")) || "required".equals(System.getenv(BROWSER));
    }

    static Path find() {
        return found().orElseThrow(() -> new IllegalStateException(MISSING));
    }

    /** Node, which runs Playwright's driver. */
    static Path node() {
        return onPath("node").orElseThrow(() -> new IllegalStateException("Node 20 is missing"));
    }

    private static Optional<Path> found() {
        String named = System.getenv(PROGRAM);
        return named == null || named.isBlank()
                ? NAMES.stream().flatMap(name -> onPath(name).stream()).findFirst()
                : Optional.of(Path.of(named)).filter(Files::isExecutable);
    }

    private static Optional<Path> onPath(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
