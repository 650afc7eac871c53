package io.bearhug.decision.learning;

import io.bearhug.contracts.catalogue.Policies;
import io.bearhug.decision.situation.Spot;
import java.util.Locale;

/** How far a place has come on the way from rules to learning. */
public enum Step {
    /** What marketers expect decides; nothing is learned. */
    RULES,
    /** The same decides; models learn beside it and change nothing. */
    SHADOW,
    /** The same decides most often; now and then a model's chance does, to learn. */
    EXPLORE,
    /** What was learned decides, and a little chance. */
    FULL;

    /** That of a place by the policies of the house; what is not listed goes by rules. */
    public static Step at(Spot spot, Policies policies) {
        return at(spot.id(), policies);
    }

    /** The same by the id of the place. */
    static Step at(String place, Policies policies) {
        var written = policies.learning().get(place);
        return written == null ? RULES : valueOf(written.toUpperCase(Locale.ROOT));
    }

    /** The lower of two. */
    public Step atMost(Step other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** One step back; a place that learns beside the rules stays there. */
    Step back() {
        return this == FULL ? EXPLORE : atMost(SHADOW);
    }

    /** Whether models are asked and taught. */
    public boolean learns() {
        return this != RULES;
    }

    /** Whether chance may choose. */
    public boolean explores() {
        return this == EXPLORE || this == FULL;
    }

    /** The word the catalogue has for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
