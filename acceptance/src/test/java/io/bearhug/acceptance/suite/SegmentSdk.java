package io.bearhug.acceptance.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bearhug.local.demo.cast.House;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Segment's own library for servers, unmodified, in the small program of {@code segment-client/}. */
public final class SegmentSdk {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path folder;
    private final House house;
    private final String writeKey;

    private SegmentSdk(Path folder, House house, String writeKey) {
        this.folder = folder;
        this.house = house;
        this.writeKey = writeKey;
    }

    /** The library as a server of the organisation uses it. */
    public static SegmentSdk of(Suite suite) {
        Path folder = suite.root().resolve("acceptance/segment-client");
        Program.install(folder, "@segment/analytics-node");
        String key = suite.house()
                .run()
                .path("writeKeys")
                .properties()
                .iterator()
                .next()
                .getValue()
                .asText();
        return new SegmentSdk(folder, suite.house(), key);
    }

    /** Makes the calls, flushes and leaves; answers what the library says of it. */
    public JsonNode calls(List<Map<String, Object>> calls) {
        try {
            Map<String, String> environment =
                    Map.of("BEARHUG_GATEWAY", house.door().origin().toString(), "BEARHUG_WRITE_KEY", writeKey);
            return MAPPER.readTree(
                    Program.run(folder, environment, MAPPER.writeValueAsBytes(calls), "node", "index.mjs"));
        } catch (IOException e) {
            throw new UncheckedIOException("The library's program answered something else", e);
        }
    }
}
