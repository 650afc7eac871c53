package io.bearhug.decision.learning;

import io.bearhug.contracts.Lists;
import io.bearhug.contracts.catalogue.ActionDefinition;
import io.bearhug.decision.situation.Candidate;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What an act will teach once it is known what came of it. Part of the decision's record.
 *
 * @param placement of the answer
 * @param action that was chosen
 * @param byEvent whether an event is its success, else the person's answer is
 * @param seconds after the decision until what came of it counts
 * @param features of the situation
 */
public record Lesson(String placement, String action, boolean byEvent, long seconds, List<Double> features) {

    /** How long a success counts where the marketer does not say. */
    static final Duration USUAL = Duration.ofDays(7);

    /** How long it counts at most. */
    static final Duration LONGEST = Duration.ofDays(60);

    public Lesson {
        features = Lists.copy(features);
    }

    /** The lesson of a candidate that won. */
    static Lesson of(Candidate candidate, double[] features) {
        return new Lesson(
                candidate.spot().id(),
                candidate.id(),
                candidate.definition().success() != null,
                window(candidate.definition()).toSeconds(),
                Arrays.stream(features).boxed().toList());
    }

    private static Duration window(ActionDefinition action) {
        var within = Optional.ofNullable(action.success())
                .flatMap(it -> Optional.ofNullable(it.within()))
                .orElse(USUAL);
        return within.compareTo(LONGEST) > 0 ? LONGEST : within;
    }

    /** The model it is for. */
    public String model() {
        return ModelIds.of(action, placement);
    }
}
