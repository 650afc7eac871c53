package io.bearhug.decision.learning;

import io.bearhug.learning.exploration.Propensities;
import io.bearhug.learning.exploration.SquareCb;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Draws one of several arms, the last of which is silence, from exactly the probabilities it gives them. Pure: chance comes from the decision.
 */
public final class Exploration {

    /** No arm that may be tried is tried more rarely, so that it can be judged later. */
    private static final double LEAST = 0.005;

    /** Where rules still decide, this share of contacts is left to chance at most. */
    private static final double MOST_EXPLORED = 0.1;

    /** Where what was learned decides, something else than the best is done this often at most. */
    private static final double MOST_ELSE = 0.2;

    /** Silence brings nothing and costs nothing. */
    private static final double SILENCE = 0;

    private Exploration() {}

    /**
     * Something that may be done.
     *
     * @param utility as far as learned
     * @param stake what a success would bring: the utility it would have if it were sure to succeed and cost nothing
     * @param lessons learned of it
     */
    public record Arm(double utility, double stake, long lessons) {}

    /**
     * What is drawn.
     *
     * @param arm its position; the number of arms for silence
     * @param chance of it
     * @param all with which probability each arm could have been drawn, and last silence
     */
    public record Drawn(int arm, Chance chance, Propensities all) {}

    /**
     * Draws.
     *
     * @param arms that may be done, the one that would be done without chance first
     * @param step of the place, one that explores
     * @param seed of the decision's chance
     */
    public static Drawn draw(List<Arm> arms, Step step, long seed) {
        var chances = chances(arms, step);
        var arm = chances.draw(new SplittableRandom(seed).nextDouble());
        return new Drawn(arm, new Chance(chances.of(arm), arm != 0), chances);
    }

    /** How likely each arm is drawn, and last silence. */
    static Propensities chances(List<Arm> arms, Step step) {
        var highest = arms.stream().mapToDouble(Arm::stake).max().orElseThrow();
        var stake = highest > 0 ? highest : 1;
        var values = IntStream.rangeClosed(0, arms.size())
                .mapToDouble(i -> (i < arms.size() ? arms.get(i).utility() : SILENCE) / stake)
                .toArray();
        var lessons = arms.stream().mapToLong(Arm::lessons).sum();
        var least = Math.min(LEAST, MOST_EXPLORED / values.length);
        var tried = SquareCb.of(values, SquareCb.gamma(lessons + 1)).atLeast(least);
        return step == Step.FULL ? bounded(tried) : mostly(tried);
    }

    /** All but the first together no more often than that. */
    private static Propensities bounded(Propensities tried) {
        var others = 1 - tried.of(0);
        if (others <= MOST_ELSE) {
            return tried;
        }
        return new Propensities(IntStream.range(0, tried.arms())
                .mapToDouble(arm -> arm == 0 ? 1 - MOST_ELSE : tried.of(arm) * MOST_ELSE / others)
                .toArray());
    }

    /** The first arm most often, and the others by their chances. */
    private static Propensities mostly(Propensities tried) {
        return new Propensities(IntStream.range(0, tried.arms())
                .mapToDouble(arm -> MOST_EXPLORED * tried.of(arm) + (arm == 0 ? 1 - MOST_EXPLORED : 0))
                .toArray());
    }
}
