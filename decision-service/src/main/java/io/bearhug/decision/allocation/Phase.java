package io.bearhug.decision.allocation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bearhug.contracts.catalogue.ExperimentDefinition;
import java.time.Instant;

/** How far an experiment is. */
public enum Phase {
    /** It has not begun. */
    @JsonProperty("planned")
    PLANNED,
    /** People take part. */
    @JsonProperty("running")
    RUNNING,
    /** Nobody takes part any more. */
    @JsonProperty("ended")
    ENDED;

    /** Of an experiment of the catalogue in force. */
    public static Phase of(ExperimentDefinition experiment, Instant now) {
        var valid = experiment.valid();
        if (valid != null && valid.until() != null && !now.isBefore(valid.until())) {
            return ENDED;
        }
        return valid != null && valid.from() != null && now.isBefore(valid.from()) ? PLANNED : RUNNING;
    }
}
