package io.bearhug.context.gifts;

import io.bearhug.contracts.context.LiveContext.GiftSign;
import io.bearhug.contracts.context.LiveContext.GiftVerdict;
import java.util.List;

/**
 * What each sign of a gift weighs: the natural logarithm of how much more often it is seen with gifts than with what people buy for
 * themselves. The verdict is their sum (naive Bayes). Where each number comes from is told in {@code docs/decisions/078}.
 */
final class Weights {

    /** One order in twenty is a gift: ln(0.05 / 0.95). */
    static final double PRIOR = -3.0;
    /** A third of gifts, one in 300 of one's own: hardly anybody pays to wrap what is theirs. */
    static final double WRAPPED = 4.7;
    /** Three in ten gifts, one in a thousand of one's own. */
    static final double CARD = 5.7;
    /** As telling as wrapping; the rest are parcels for a colleague. */
    static final double RECIPIENT = 4.7;
    /** Two in five gifts, one in twenty of one's own: neighbours, pick-up, holidays. */
    static final double ELSEWHERE = 2.0;
    /** Half of gifts are handed over, nearly all of one's own comes home. */
    static final double HOME = -0.6;
    /** At most so much, where they never had to do with anything like it. */
    static final double STRANGE = 1.5;
    /** At least so much: people give what they like, but less often than they buy it. */
    static final double FAMILIAR = -0.7;
    /** Nine in ten gifts, half of one's own. */
    static final double ONE_OFF = 0.6;
    /** A fifth of gifts, half of one's own. */
    static final double REPEATED = -0.9;

    private Weights() {}

    /** What these signs make of an order; it is a gift if that is likelier than not. */
    static GiftVerdict verdict(List<GiftSign> signs) {
        double sum = signs.stream()
                .map(GiftSign::weight)
                .mapToDouble(weight -> weight == null ? 0 : weight)
                .sum();
        return new GiftVerdict(1 / (1 + Math.exp(-sum)), signs);
    }

    /** What the person said decides alone. */
    static GiftVerdict said(boolean gift) {
        return new GiftVerdict(gift ? 1 : 0, List.of(new GiftSign("word", null)));
    }
}
