package io.bearhug.contracts.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bearhug.contracts.Lists;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of ways to treat people. Each person who takes part is in one arm, and stays there.
 *
 * @param id as it stands in decisions
 * @param name for people
 * @param hypothesis what is expected, and why
 * @param placements where arms differ, {@code channel:NAME} for messages; everywhere if empty
 * @param share of people who take part, everybody if null
 * @param salt that people are spread by, the id if null
 * @param valid from when until when
 * @param arms at least two; the first is what the others are compared with
 * @param measure by which arms are compared
 * @param margin the smallest difference that would matter, in the unit of the measure; the measure's own if null
 */
public record ExperimentDefinition(
        String id,
        @Nullable Text name,
        @Nullable String hypothesis,
        List<String> placements,
        @Nullable Double share,
        @Nullable String salt,
        ActionDefinition.@Nullable Valid valid,
        List<Arm> arms,
        Measure measure,
        @Nullable Double margin) {

    public ExperimentDefinition {
        placements = Lists.copy(placements);
        arms = Lists.copy(arms);
    }

    /** What people are compared by. */
    public enum Measure {
        /** Needs satisfied, by needs that were open then or opened later. */
        @JsonProperty("needsMet")
        NEEDS_MET,
        /** Mean of ratings. */
        @JsonProperty("satisfaction")
        SATISFACTION,
        /** Share of the days after on which they did something. */
        @JsonProperty("activity")
        ACTIVITY,
        /** Share of people who unsubscribed or complained; the fewer the better. */
        @JsonProperty("optOuts")
        OPT_OUTS
    }

    /**
     * One way to treat people; only marketing differs.
     *
     * @param id as it stands in decisions
     * @param weight people come to arms in these proportions; 1 if null
     * @param without ids of actions that are not said
     * @param levers factors by action, instead of the action's own
     */
    public record Arm(String id, @Nullable Double weight, List<String> without, Map<String, Double> levers) {
        public Arm {
            without = Lists.copy(without);
            levers = Lists.copy(levers);
        }

        /** The proportion in which people come to it. */
        public double proportion() {
            return weight == null ? 1 : weight;
        }
    }
}
