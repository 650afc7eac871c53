package io.bearhug.decision.whatif;

import io.bearhug.contracts.Lists;
import io.bearhug.decision.whatif.Figures.Skipped;
import io.bearhug.learning.evaluation.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation says: of so many acts of a placement, what share would have succeeded.
 *
 * @param placement which
 * @param n acts whose outcome is known
 * @param people whose they were
 * @param effective sample size: as many people of equal weight would tell as much
 * @param current share that succeeded
 * @param ips inverse propensity scores; null if refused
 * @param snips the same, with weights that sum to 1
 * @param dr doubly robust
 * @param silence how often nothing is said in these situations, now and as it would be
 * @param verdict in words
 * @param refused whether nothing can be said
 * @param skipped acts that could not be judged
 * @param caveats what these figures do not say
 */
public record Evaluated(
        String placement,
        long n,
        long people,
        double effective,
        @Nullable Interval current,
        @Nullable Interval ips,
        @Nullable Interval snips,
        @Nullable Interval dr,
        Silence silence,
        String verdict,
        boolean refused,
        List<Skipped> skipped,
        List<String> caveats) {

    public Evaluated {
        skipped = Lists.copy(skipped);
        caveats = Lists.copy(caveats);
    }

    /** Shares of silence. */
    public record Silence(double before, double after) {}
}
