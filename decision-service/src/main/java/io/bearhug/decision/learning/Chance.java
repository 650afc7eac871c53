package io.bearhug.decision.learning;

/**
 * How something came to be chosen.
 *
 * @param propensity with which it was drawn, 1 where nothing was left to chance
 * @param explored whether something else would have been chosen without chance
 */
public record Chance(double propensity, boolean explored) {

    /** Nothing was left to chance. */
    public static final Chance NONE = new Chance(1, false);
}
