package io.bearhug.decision.explanation;

import io.bearhug.contracts.Decision.NotOther;
import io.bearhug.contracts.Decision.Why;
import io.bearhug.contracts.Evidence;
import io.bearhug.contracts.context.LiveContext.NeedView;
import io.bearhug.decision.scoring.Utility;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The structure for the operator: contributions, the moment, and what stood against the others. */
public final class Whys {

    private Whys() {}

    /**
     * Why this won.
     *
     * @param learned what models and chance had to do with it
     */
    public static Why ofAct(
            Candidate winner, Utility utility, List<String> learned, List<NotOther> others, Deliberation mind) {
        return new Why(contributions(winner, utility, learned), now(winner, mind), others);
    }

    /** Why nothing won. */
    public static Why ofSilence(List<NotOther> others, Deliberation mind) {
        return new Why(List.of(), moment(mind), others);
    }

    /** Why a later moment won. */
    public static Why ofWait(String says, List<NotOther> others, Deliberation mind) {
        return new Why(List.of(says), moment(mind), others);
    }

    private static List<String> moment(Deliberation mind) {
        var moment = mind.situation().question().moment();
        return moment == null ? List.of() : List.of("moment " + moment.definition());
    }

    private static List<String> contributions(Candidate winner, Utility utility, List<String> learned) {
        var parts = new ArrayList<String>();
        parts.add("P %s expected of %s".formatted(number(utility.p()), winner.id()));
        parts.addAll(learned);
        parts.add("V %s = %s business + %s worth to the person"
                .formatted(number(utility.v()), number(utility.business()), number(utility.person())));
        parts.add("C %s fit with the context".formatted(number(utility.c())));
        if (utility.l() != 1) {
            parts.add("L %s lever".formatted(number(utility.l())));
        }
        parts.add("cost %s, pressure %s".formatted(number(utility.cost()), number(utility.pressure())));
        return parts;
    }

    private static List<String> now(Candidate winner, Deliberation mind) {
        var now = new ArrayList<String>();
        var moment = mind.situation().question().moment();
        if (moment != null) {
            now.add("moment " + moment.definition());
        }
        mind.situation().need(winner.definition().serves()).ifPresent(need -> now.addAll(lines(need)));
        return now;
    }

    private static List<String> lines(NeedView need) {
        var lines = new ArrayList<String>();
        lines.add("need %s at %s".formatted(need.id(), number(need.strength())));
        need.evidence().stream().limit(3).map(Whys::line).forEach(lines::add);
        return lines;
    }

    private static String line(Evidence evidence) {
        var about =
                Optional.ofNullable(evidence.says()).map(it -> " (" + it + ")").orElse("");
        return evidence.name() + about + " at " + evidence.at();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }
}
