package io.bearhug.benchmarks.load.context;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterestTest {

    @ParameterizedTest
    @CsvSource({
        "tee-tip, coat-sale, applicability, true",
        ", tee-tip, applicability, false",
        ", tee-tip, eligibility, false",
        ", tee-tip, cooldown, true",
        ", tee-tip, arbitration, true",
        "coat-sale, case-tip, arbitration, false"
    })
    void theTipIsACandidateWhereInterestIsKnown(String action, String other, String stage, boolean known)
            throws JsonProcessingException {
        String answer = "{\"answers\":[{\"action\":%s,\"why\":{\"notOthers\":[{\"action\":\"%s\",\"stage\":\"%s\"}]}}]}"
                .formatted(action == null ? "null" : "\"" + action + "\"", other, stage);

        assertThat(Interest.counts(JsonMapper.builder().build().readTree(answer)))
                .isEqualTo(known);
    }
}
