package io.bearhug.decision.learning;

import io.bearhug.contracts.catalogue.ActionDefinition;
import io.bearhug.decision.scoring.Score;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.learning.response.Prior;
import java.util.Optional;

/** Which model knows a candidate: one for each action at each place. */
public final class ModelIds {

    /** Contacts of evidence where the marketer does not say. */
    private static final double TRUST = 20;

    /** Nobody's expectation is that it always, or never, works. */
    private static final double CERTAIN = 1e-4;

    private ModelIds() {}

    /** The id of the model that knows a candidate. */
    public static String of(Candidate candidate) {
        return of(candidate.id(), candidate.spot().id());
    }

    /** The id of the model that knows an action at a place. */
    static String of(String action, String place) {
        return action + "@" + place;
    }

    /** The action a model knows. */
    public static String action(String model) {
        return model.substring(0, model.indexOf('@'));
    }

    /** The place a model knows it at. */
    public static String place(String model) {
        return model.substring(model.indexOf('@') + 1);
    }

    /** What is held of an action before anything was learned. */
    static Prior prior(ActionDefinition action) {
        var trust = Optional.ofNullable(action.expected())
                .flatMap(it -> Optional.ofNullable(it.trust()))
                .orElse(TRUST);
        return Prior.trusting(
                Math.clamp(Score.expected(action), CERTAIN, 1 - CERTAIN),
                Math.max(0, trust),
                Features.COUNT,
                Features.VARIANCE,
                Features.LENGTH);
    }
}
