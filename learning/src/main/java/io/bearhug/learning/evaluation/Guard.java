package io.bearhug.learning.evaluation;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/** Whether something that must stay rare has surely become too frequent. */
public final class Guard {

    /** So seldom a rate at its limit is taken for one above it. */
    private static final double SELDOM = 1e-3;

    private Guard() {}

    /**
     * Whether so many would hardly ever be seen if the rate were at its limit.
     *
     * @param hits how often it happened
     * @param cases in which it could have
     * @param limit of the rate; 1 or more is no limit
     */
    public static boolean isSurelyAbove(long hits, long cases, double limit) {
        if (hits <= 0 || !(limit < 1)) {
            return false;
        }
        var most = Math.toIntExact(Math.min(cases, Integer.MAX_VALUE));
        var atLimit = BinomialDistribution.of(most, Math.max(0, limit));
        return atLimit.survivalProbability((int) Math.min(hits, most) - 1) < SELDOM;
    }
}
