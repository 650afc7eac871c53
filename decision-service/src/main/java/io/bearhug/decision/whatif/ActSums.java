package io.bearhug.decision.whatif;

import org.jspecify.annotations.Nullable;

/**
 * Sums over people, from which the rate of acts by decision is known, and how sure it is: a person's decisions are not independent.
 *
 * @param people how many
 * @param acting those of them with any act
 * @param decisions of them
 * @param acts of them
 * @param decisions2 sum of squares
 * @param acts2 sum of squares
 * @param both sum of products
 */
record ActSums(
        double people, double acting, double decisions, double acts, double decisions2, double acts2, double both) {

    static final ActSums NONE = new ActSums(0, 0, 0, 0, 0, 0, 0);

    /** So many standard errors on either side hold the truth 95 times in a hundred. */
    private static final double BOUND = 1.959964;

    private static final double TAIL = 0.025;

    static ActSums of(double decisions, double acts) {
        return new ActSums(1, acts > 0 ? 1 : 0, decisions, acts, decisions * decisions, acts * acts, decisions * acts);
    }

    ActSums plus(ActSums other) {
        return new ActSums(
                people + other.people,
                acting + other.acting,
                decisions + other.decisions,
                acts + other.acts,
                decisions2 + other.decisions2,
                acts2 + other.acts2,
                both + other.both);
    }

    private double rate() {
        return acts / decisions;
    }

    /** The rate of some against that of all, they among them; null where nobody has any. */
    Figures.@Nullable Ratio against(ActSums all) {
        if (decisions == 0 || all.acts == 0) {
            return null;
        }
        if (acts == 0) {
            return new Figures.Ratio(0, 0, 0, highestOfNone(all));
        }
        var ratio = rate() / all.rate();
        var spread = Math.exp(BOUND * Math.sqrt(variance(all)));
        return new Figures.Ratio(rate(), ratio, ratio / spread, ratio * spread);
    }

    /**
     * Of the logarithm of the ratio, by the delta method with people as the units: somebody among these moves it by
     * a·(1/A − 1/B) − n·(1/N − 1/M), somebody else by −a/B + n/M, with A acts in N decisions of these, B in M of all.
     */
    private double variance(ActSums all) {
        var a = 1 / acts - 1 / all.acts;
        var n = 1 / decisions - 1 / all.decisions;
        var these = a * a * acts2 - 2 * a * n * both + n * n * decisions2;
        var b = 1 / all.acts;
        var m = 1 / all.decisions;
        var others =
                b * b * (all.acts2 - acts2) - 2 * b * m * (all.both - both) + m * m * (all.decisions2 - decisions2);
        return all.people < 2 ? Double.POSITIVE_INFINITY : Math.max(0, these + others) * all.people / (all.people - 1);
    }

    /** The share of people that may have acts although none of these has, with as many acts as people have who have any. */
    private double highestOfNone(ActSums all) {
        var share = 1 - Math.pow(TAIL, 1 / people);
        return share * people * (all.acts / all.acting) / decisions / all.rate();
    }
}
