package io.bearhug.decision.arbitration;

import io.bearhug.decision.learning.Chance;
import io.bearhug.decision.learning.Opinion;
import io.bearhug.decision.learning.Step;
import java.util.Locale;

/** What models and chance had to do with a choice, in words for the operator. */
final class Learned {

    private Learned() {}

    static String says(Opinion opinion, Step step) {
        return step == Step.FULL
                ? "P is what was learned from %d contacts".formatted(opinion.lessons())
                : String.format(
                        Locale.ROOT,
                        "learned from %d contacts so far: P %.3g",
                        opinion.lessons(),
                        opinion.probability());
    }

    static String says(Chance chance) {
        return String.format(
                Locale.ROOT, "chance chose it, as in %.1f %% of such cases, to learn", 100 * chance.propensity());
    }
}
