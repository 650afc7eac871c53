package io.bearhug.local.command;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** {@code logs [NAME] [-f]}: the output of one part or of all, and with {@code -f} what follows. */
public final class Logs {

    private static final int LINES_SHOWN = 50;
    private static final int MOST_READ_AT_ONCE = 64 * 1_024;

    private Logs() {}

    /** Runs the command. */
    public static int run(Workplace workplace, List<String> arguments) throws Exception {
        List<String> names =
                arguments.stream().filter(word -> !word.equals("-f")).toList();
        Path folder = workplace.state().path().resolve("logs");
        List<Path> files = files(folder, names);
        if (files.isEmpty()) {
            System.err.println(
                    "bearhug: no log of " + (names.isEmpty() ? "anything" : names.getFirst()) + " in " + folder);
            return 1;
        }
        Map<Path, Long> seen = new HashMap<>();
        for (Path file : files) {
            seen.put(file, Files.size(file));
            show(file, lastLines(file), files.size() > 1);
        }
        while (arguments.contains("-f")) {
            TimeUnit.MILLISECONDS.sleep(300);
            for (Path file : files) {
                seen.put(file, follow(file, seen.getOrDefault(file, 0L), files.size() > 1));
            }
        }
        return 0;
    }

    private static List<Path> files(Path folder, List<String> names) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.toString().endsWith(".log"))
                    .filter(path -> names.isEmpty() || names.contains(partOf(path)))
                    .sorted()
                    .toList();
        }
    }

    private static String partOf(Path file) {
        return file.getFileName().toString().replace(".log", "");
    }

    private static List<String> lastLines(Path file) throws IOException {
        long from = Math.max(0, Files.size(file) - MOST_READ_AT_ONCE);
        List<String> lines = read(file, from);
        return lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size());
    }

    /** Shows what was written after {@code from}; a file that became shorter was begun anew. */
    private static long follow(Path file, long from, boolean named) throws IOException {
        long size = Files.exists(file) ? Files.size(file) : 0;
        if (size > from) {
            show(file, read(file, from), named);
        }
        return size;
    }

    private static List<String> read(Path file, long from) throws IOException {
        try (RandomAccessFile input = new RandomAccessFile(file.toFile(), "r")) {
            input.seek(from);
            byte[] bytes = new byte[(int) Math.min(MOST_READ_AT_ONCE, input.length() - from)];
            input.readFully(bytes);
            return new ArrayList<>(new String(bytes, java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
    }

    private static void show(Path file, List<String> lines, boolean named) {
        String prefix = named ? partOf(file) + " | " : "";
        lines.forEach(line -> System.out.println(prefix + line));
    }
}
