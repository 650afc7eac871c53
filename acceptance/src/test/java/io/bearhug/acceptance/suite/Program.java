package io.bearhug.acceptance.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Programs of other languages: Node's, with their libraries. */
public final class Program {

    private Program() {}

    /** Installs the libraries of a folder as its lock file says, unless this one is there. */
    public static void install(Path folder, String library) {
        if (!Files.exists(folder.resolve("node_modules").resolve(library))) {
            String _ = run(folder, Map.of(), new byte[0], "npm", "ci", "--no-audit", "--no-fund");
        }
    }

    /** Runs a command with this input to its end and answers what it printed. */
    public static String run(Path folder, Map<String, String> environment, byte[] input, String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
            builder.redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().putAll(environment);
            Process process = builder.start();
            try (var stdin = process.getOutputStream()) {
                stdin.write(input);
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            if (exit != 0) {
                throw new IllegalStateException(String.join(" ", command) + " ended with " + exit + ": " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(String.join(" ", command) + " cannot run; is Node 20 installed?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running " + String.join(" ", command), e);
        }
    }
}
