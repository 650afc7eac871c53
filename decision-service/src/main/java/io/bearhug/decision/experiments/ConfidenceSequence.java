package io.bearhug.decision.experiments;

import io.bearhug.decision.reporting.Figure.Scale;
import io.bearhug.decision.reporting.Sums;
import java.util.List;

/**
 * Intervals of a difference that all hold at once, however many people have come and however often somebody looks: an asymptotic confidence
 * sequence (Waudby-Smith, Arbour, Sinha, Kennedy, Ramdas, <i>Time-uniform central limit theory and asymptotic confidence sequences</i>, Annals
 * of Statistics 52, 2024; arXiv 2103.06476, theorem 2.2). It mixes over effects by a normal of variance ρ² (Robbins, <i>Statistical Methods
 * Related to the Law of the Iterated Logarithm</i>, 1970), so after n people it is
 *
 * <pre>difference ± error · √( 2·(n·ρ² + 1) / (n·ρ²) · ln( √(n·ρ² + 1) / α ) )</pre>
 *
 * where the error is the standard error of the difference. That of a ratio, with the person as unit, is asymptotically linear, as the theorem
 * asks. The price is an interval about half as wide again as one that may be looked at once.
 *
 * @param alpha how often it may fail to hold at some time
 */
record ConfidenceSequence(double alpha) {

    /** After so many people it is about as narrow as it can be made; fixed before anybody is counted. */
    static final double TIGHTEST = 1000;

    private static final double MOST_PEOPLE = 1e12;

    ConfidenceSequence {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("a share of errors is between 0 and 1");
        }
    }

    /** One comparison of several, which all hold at once with 95 % (Bonferroni). */
    static ConfidenceSequence oneOf(int comparisons) {
        return new ConfidenceSequence(0.05 / Math.max(1, comparisons));
    }

    /** How many standard errors it reaches to either side after so many people. */
    double reach(double people) {
        var scaled = people * rhoSquared();
        return Math.sqrt(2 * (scaled + 1) / scaled * Math.log(Math.sqrt(scaled + 1) / alpha));
    }

    /** The ρ² with which it is tightest after a thousand people (ibid., appendix on the choice of ρ). */
    private double rhoSquared() {
        var twice = -2 * Math.log(alpha);
        return (twice + Math.log(twice) + 1) / TIGHTEST;
    }

    /** The interval of value − control. As in figures of reports, somebody at either end of the scale is added to both. */
    List<Double> interval(Sums value, Sums control, Scale scale) {
        var spread = Spread.of(value, control, scale);
        var reach = reach((double) (value.people() + control.people())) * Math.sqrt(spread.variance());
        return List.of(spread.difference() - reach, spread.difference() + reach);
    }

    /**
     * About how many people more it takes until the interval reaches no further than this, if people go on as they did.
     *
     * @param target in the unit of the measure, above 0
     */
    long missing(Sums value, Sums control, Scale scale, double target) {
        var people = (double) (value.people() + control.people());
        var variance = Spread.of(value, control, scale).variance() * people;
        var least = people;
        var most = people;
        while (reach(most) * Math.sqrt(variance / most) > target && most < MOST_PEOPLE) {
            least = most;
            most *= 2;
        }
        while (most - least > 1) {
            var middle = (least + most) / 2;
            if (reach(middle) * Math.sqrt(variance / middle) > target) {
                least = middle;
            } else {
                most = middle;
            }
        }
        return Math.round(Math.ceil(most - people));
    }

    /** The difference and how sure it is. */
    private record Spread(double difference, double variance) {

        static Spread of(Sums value, Sums control, Scale scale) {
            var highest = scale.highest(value, control);
            var one = value.between(scale.lowest(), highest);
            var other = control.between(scale.lowest(), highest);
            return new Spread(one.value() - other.value(), one.variance() + other.variance());
        }
    }
}
