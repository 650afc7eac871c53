package io.bearhug.decision.catalogue.bundle;

import io.bearhug.contracts.catalogue.MomentDefinition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether the pattern of a moment says one thing. */
final class Patterns {

    private static final Set<String> RHYTHMS = Set.of("dayOff", "free", "active");
    private static final Duration OFTEN = Duration.ofHours(1);

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
                    "a pattern is led by one of sequence, count, need, affinity, trouble, occasion, rhythm, every,"
                            + " trait or at; this has " + (leading.isEmpty() ? "none" : String.join(" and ", leading)));
        }
        return when.sequence().isEmpty() ? rest(when) : sequence(when);
    }

    private static Optional<String> rest(MomentDefinition.When when) {
        if (when.rhythm() != null && !RHYTHMS.contains(when.rhythm())) {
            return Optional.of("a rhythm is one of dayOff, free or active; this is '" + when.rhythm() + "'");
        }
        if (when.rhythm() != null && when.after() != null && !when.after().equals("firstActivity")) {
            return Optional.of("a rhythm opens after firstActivity; this says '" + when.after() + "'");
        }
        return when.every() != null && when.every().compareTo(OFTEN) < 0
                ? Optional.of("once an hour is the most; this is every " + when.every())
                : Optional.empty();
    }

    private static void note(List<String> leading, String name, @Nullable Object value) {
        if (value != null) {
            leading.add(name);
        }
    }

    private static Optional<String> sequence(MomentDefinition.When when) {
        int last = when.sequence().size() - 1;
        for (int index = 0; index <= last; index++) {
            var step = when.sequence().get(index);
            if ((step.event() == null) == (step.absence() == null)) {
                return Optional.of("a step is either an 'event' that comes or an 'absence'");
            }
            if (step.absence() != null && step.duration() == null) {
                return Optional.of("the absence of " + step.absence() + " needs 'for'");
            }
            if (step.absence() != null && index != last) {
                return Optional.of("an absence can only be the last step; " + step.absence() + " is not");
            }
        }
        return when.sequence().getFirst().event() == null
                ? Optional.of("a sequence begins with an event")
                : Optional.empty();
    }
}
