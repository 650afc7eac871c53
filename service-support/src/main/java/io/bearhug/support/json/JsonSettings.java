package io.bearhug.support.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bearhug.contracts.Json;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads JSON from outside as the suite writes it, within limits, and refuses what two parsers could read differently. */
@Singleton
public class JsonSettings implements ObjectMapperCustomizer {

    private final int maxDepth;
    private final int maxStringLength;

    @Inject
    public JsonSettings(
            @ConfigProperty(name = "bearhug.json.max-depth", defaultValue = "50") int maxDepth,
            @ConfigProperty(name = "bearhug.json.max-string-length", defaultValue = "65536") int maxStringLength) {
        this.maxDepth = maxDepth;
        this.maxStringLength = maxStringLength;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        var _ = Json.configure(mapper);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.getFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.getFactory().setStreamReadConstraints(limits());
    }

    private StreamReadConstraints limits() {
        return StreamReadConstraints.builder()
                .maxNestingDepth(maxDepth)
                .maxStringLength(maxStringLength)
                .maxNameLength(1_024)
                .maxNumberLength(100)
                .build();
    }
}
