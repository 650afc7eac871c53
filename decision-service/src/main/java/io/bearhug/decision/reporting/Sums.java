package io.bearhug.decision.reporting;

/**
 * What a group of people comes to in one measure: sums over people, of which each brings a part (what there was) and a whole (what there could
 * have been). The group's value is all parts by all wholes.
 *
 * <p>How sure it is, follows from how people differ (delta method for ratios with the person as unit: Deng, Knoblich, Lu, <i>Applying the Delta
 * Method in Metric Analytics</i>, KDD 2018). So that a group in which everybody did the same is not thought to be sure of itself, one person
 * at either end of the scale is added twice over to both groups before (Agresti, Caffo, <i>Simple and Effective Confidence Intervals …</i>, The
 * American Statistician 54, 2000, which for shares it is).
 *
 * @param people who bring a whole
 * @param parts sum
 * @param wholes sum
 * @param partSquares sum
 * @param wholeSquares sum
 * @param products sum
 * @param most the highest part of a whole anybody had
 */
public record Sums(
        long people,
        double parts,
        double wholes,
        double partSquares,
        double wholeSquares,
        double products,
        double most) {

    /** Of nobody. */
    public static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0, 0);

    /** With one person more; somebody without a whole says nothing. */
    public Sums plus(double part, double whole) {
        return whole <= 0
                ? this
                : new Sums(
                        people + 1,
                        parts + part,
                        wholes + whole,
                        partSquares + part * part,
                        wholeSquares + whole * whole,
                        products + part * whole,
                        Math.max(most, part / whole));
    }

    /** All parts by all wholes; not to be asked of nobody. */
    public double value() {
        return parts / wholes;
    }

    /** With somebody at either end of a scale. */
    public Sums between(double lowest, double highest) {
        var whole = wholes / people;
        return plus(lowest * whole, whole).plus(highest * whole, whole);
    }

    /** Of the value, between people. */
    public double variance() {
        var value = value();
        var squares = partSquares - 2 * value * products + value * value * wholeSquares;
        return Math.max(0, squares) * people / ((people - 1) * wholes * wholes);
    }
}
