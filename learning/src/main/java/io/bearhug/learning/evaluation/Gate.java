package io.bearhug.learning.evaluation;

import java.util.Locale;

/** Whether a policy may take the place of what is done now. */
public final class Gate {

    /** With less, what was logged is too unlike what the policy does. */
    static final double LEAST_EFFECTIVE = 1_000;

    /** So much of the current value may be put at risk. */
    static final double AT_RISK = 0.01;

    /** What sums of numbers may be off by. */
    private static final double ROUNDING = 1e-9;

    private Gate() {}

    /** What is said of a policy. */
    public sealed interface Verdict {
        /** In words. */
        String words();
    }

    /** It is better, and surely so. */
    public record Better() implements Verdict {
        @Override
        public String words() {
            return "better than what is done now";
        }
    }

    /** It is not worse by more than may be risked; that it is better is not shown. */
    public record AsGood() implements Verdict {
        @Override
        public String words() {
            return "as good as what is done now; no gain is shown";
        }
    }

    /** It is surely worse. */
    public record Worse() implements Verdict {
        @Override
        public String words() {
            return "worse than what is done now";
        }
    }

    /**
     * Nothing can be said yet.
     *
     * @param more decisions that would be needed, if things went on as they did
     */
    public record NotEnough(long more) implements Verdict {
        @Override
        public String words() {
            return String.format(Locale.ROOT, "not enough evidence: %,d more", more);
        }
    }

    /**
     * Judges.
     *
     * @param gain of the policy over what is done now, both on the same decisions
     * @param current value of what is done now
     * @param effective sample size of the log for this policy
     * @param decisions in the log
     */
    public static Verdict judge(Estimate gain, double current, double effective, long decisions) {
        double risk = AT_RISK * Math.abs(current);
        double rounding = ROUNDING * (Math.abs(current) + ROUNDING);
        if (gain.high() < -rounding) {
            return new Worse();
        } else if (effective < LEAST_EFFECTIVE) {
            return new NotEnough(more(Math.sqrt(LEAST_EFFECTIVE / Math.max(1, effective)), decisions));
        } else if (gain.low() > rounding) {
            return new Better();
        } else if (gain.low() >= -risk - rounding) {
            return new AsGood();
        }
        return new NotEnough(
                more((gain.value() - gain.low()) / Math.max(gain.value() + risk, -gain.value()), decisions));
    }

    /** Decisions until an error is smaller by this factor; errors shrink with the root of their number. */
    private static long more(double factor, long decisions) {
        return Math.max(1, Math.round(Math.min(1e15, decisions * (factor * factor - 1))));
    }
}
