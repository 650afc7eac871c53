package io.bearhug.decision.allocation;

import io.bearhug.contracts.catalogue.ExperimentDefinition;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The part somebody takes in an experiment.
 *
 * @param experiment that is running
 * @param arm they are in
 * @param changes actions that some arm of it changes
 */
public record Part(ExperimentDefinition experiment, ExperimentDefinition.Arm arm, Set<String> changes) {

    public Part {
        changes = Set.copyOf(changes);
    }

    /** In an arm of an experiment. */
    static Part in(ExperimentDefinition.Arm arm, ExperimentDefinition experiment) {
        return new Part(experiment, arm, changes(experiment));
    }

    /** Actions that some arm of an experiment changes. */
    public static Set<String> changes(ExperimentDefinition experiment) {
        return experiment.arms().stream()
                .flatMap(it -> Stream.concat(it.without().stream(), it.levers().keySet().stream()))
                .collect(Collectors.toSet());
    }

    /** Whether arms differ at a place. */
    boolean isAt(String place) {
        return experiment.placements().isEmpty() || experiment.placements().contains(place);
    }

    /** Whether arms differ in an action; an experiment that changes nothing is about all of them. */
    boolean touches(String action) {
        return changes.isEmpty() || changes.contains(action);
    }
}
