package io.bearhug.contracts.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bearhug.contracts.Lists;
import java.util.List;

/**
 * How the house speaks.
 *
 * @param dos habits to keep (YAML key: do)
 * @param donts phrases that must not appear (YAML key: dont)
 */
public record Voice(
        @JsonProperty("do") List<String> dos,
        @JsonProperty("dont") List<String> donts) {
    public Voice {
        dos = Lists.copy(dos);
        donts = Lists.copy(donts);
    }
}
