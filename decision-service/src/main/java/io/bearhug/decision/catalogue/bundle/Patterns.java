package io.bearhug.decision.catalogue.bundle;

import io.bearhug.contracts.catalogue.MomentDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the pattern of a moment says one thing. */
final class Patterns {

    private Patterns() {}

    /** What is wrong with a pattern, if anything is. */
    static Optional<String> problem(MomentDefinition.When when) {
        var leading = new ArrayList<String>();
        note(leading, "sequence", when.sequence().isEmpty() ? null : when.sequence());
        note(leading, "count", when.count());
        note(leading, "need", when.need());
        note(leading, "affinity", when.affinity());
        note(leading, "trouble", when.trouble());
        note(leading, "occasion", when.occasion());
        note(leading, "rhythm", when.rhythm());
        note(leading, "every", when.every());
        note(leading, "trait", when.trait());
        note(leading, "at", when.at());
        if (leading.size() != 1) {
            return Optional.of(
                    "a pattern is led by one of sequence, count, need, affinity, trouble, occasion, rhythm, every, trait or"
                            + " at; this has " + (leading.isEmpty() ? "none" : String.join(" and ", leading)));
        }
        return when.sequence().isEmpty() ? Optional.empty() : sequence(when);
    }

    private static void note(List<String> leading, String name, @Nullable Object value) {
        if (value != null) {
            leading.add(name);
        }
    }

    private static Optional<String> sequence(MomentDefinition.When when) {
        for (var step : when.sequence()) {
            if ((step.event() == null) == (step.absence() == null)) {
                return Optional.of("a step is either an 'event' that comes or an 'absence'");
            }
            if (step.absence() != null && step.duration() == null) {
                return Optional.of("the absence of " + step.absence() + " needs 'for'");
            }
        }
        return when.sequence().getFirst().event() == null
                ? Optional.of("a sequence begins with an event")
                : Optional.empty();
    }
}
