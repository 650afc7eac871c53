package io.bearhug.benchmarks.load.floor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The floor as a process of its own. Its settings are the first line of its input; it answers with its port, and ends when the input does, so
 * it never outlives whoever started it.
 */
public final class Floor {

    private Floor() {}

    /** Runs it; exit code 1 if it cannot start. */
    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        try {
            run(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
            System.exit(0);
        } catch (IOException | RuntimeException e) {
            System.err.println("floor: " + e);
            System.exit(1);
        }
    }

    private static void run(BufferedReader in) throws IOException {
        try (FloorServer floor = start(in.readLine())) {
            System.out.println(floor.port());
            long _ = in.lines().count();
        }
    }

    private static FloorServer start(String settings) throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        JsonNode wanted = mapper.readTree(settings);
        if (wanted.has("hop")) {
            return FloorServer.start(mapper.treeToValue(wanted, HopSettings.class));
        }
        return wanted.has("redis")
                ? FloorServer.start(mapper.treeToValue(wanted, LookSettings.class))
                : FloorServer.start(mapper.treeToValue(wanted, FloorSettings.class));
    }
}
