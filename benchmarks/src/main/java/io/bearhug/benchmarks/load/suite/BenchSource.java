package io.bearhug.benchmarks.load.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * The source that load is sent from: a server of its own, so that no limit of the shop's sources is used up, at a rate that never holds it
 * back. It may send only while a benchmark runs.
 */
public final class BenchSource implements AutoCloseable {

    private static final String ID = "bench";
    private static final int CONFLICT = 409;
    private static final int RATE = 1_000_000;

    private final Suite suite;
    private final String platform;
    private final String key;

    private BenchSource(Suite suite, String platform, String key) {
        this.suite = suite;
        this.platform = platform;
        this.key = key;
    }

    /** Registers it, or lets it send again. */
    public static BenchSource open(Suite suite) throws IOException {
        String platform = suite.bearer("platform");
        Suite.Answer made = suite.call("POST", "/v1/sources", platform, source(true));
        if (made.status() == CONFLICT) {
            JsonNode _ = suite.call("PUT", "/v1/sources/" + ID, platform, source(true))
                    .orFail("Letting the source " + ID + " send");
            made = suite.call("POST", "/v1/sources/" + ID + "/keys", platform, Map.of());
        }
        String key = made.orFail("Making the source " + ID).path("writeKey").asText();
        return new BenchSource(suite, platform, key);
    }

    private static Map<String, Object> source(boolean enabled) {
        return Map.of(
                "id",
                ID,
                "name",
                "Benchmarks",
                "trust",
                "server",
                "enabled",
                enabled,
                "rate",
                Map.of("perSecond", RATE, "burst", RATE));
    }

    /** The header it sends with. */
    public String authorization() {
        return "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
    }

    /** Lets it send no more. */
    @Override
    public void close() throws IOException {
        JsonNode _ =
                suite.call("PUT", "/v1/sources/" + ID, platform, source(false)).orFail("Stopping the source " + ID);
    }
}
