package io.bearhug.decision.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bearhug.contracts.Lists;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A figure and what it is compared with.
 *
 * @param value of the people it is about, null where there is none
 * @param control the same of those they are compared with
 * @param interval in which the difference, value − control, lies 95 times in a hundred: low and high; null where people are too few
 * @param n people behind the value
 * @param controlN people behind the control
 * @param words what is to be known of it, null if nothing
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Figure(
        @Nullable Double value,
        @Nullable Double control,
        @Nullable List<Double> interval,
        long n,
        long controlN,
        @Nullable String words) {

    /** With fewer people on either side nothing is said of a difference. */
    public static final long FEWEST = 30;

    /** So many standard errors on either side hold the truth 95 times in a hundred. */
    private static final double BOUND = 1.959964;

    public Figure {
        interval = interval == null ? null : Lists.copy(interval);
    }

    /** A figure without numbers. */
    static Figure none(String words) {
        return new Figure(null, null, null, 0, 0, words);
    }

    /**
     * What two groups come to.
     *
     * @param scale the measure can take
     */
    static Figure of(Sums value, Sums control, Scale scale) {
        return of(value, control, () -> interval(value, control, scale));
    }

    /**
     * What two groups come to, with an interval found otherwise.
     *
     * @param interval of the difference, asked for if people are enough
     */
    public static Figure of(Sums value, Sums control, Supplier<List<Double>> interval) {
        var enough = isEnough(value, control);
        return new Figure(
                of(value),
                of(control),
                enough ? interval.get() : null,
                value.people(),
                control.people(),
                enough ? null : missing(value.people(), control.people()));
    }

    /** A figure of those the others are compared with. */
    public static Figure alone(Sums value, String words) {
        return new Figure(of(value), null, null, value.people(), 0, words);
    }

    private static boolean isEnough(Sums value, Sums control) {
        return value.people() >= FEWEST && control.people() >= FEWEST;
    }

    private static @Nullable Double of(Sums sums) {
        return sums.people() == 0 ? null : sums.value();
    }

    private static List<Double> interval(Sums value, Sums control, Scale scale) {
        var highest = scale.highest(value, control);
        var one = value.between(scale.lowest(), highest);
        var other = control.between(scale.lowest(), highest);
        var difference = one.value() - other.value();
        var error = BOUND * Math.sqrt(one.variance() + other.variance());
        var reach = highest - scale.lowest();
        return List.of(Math.max(-reach, difference - error), Math.min(reach, difference + error));
    }

    private static String missing(long people, long control) {
        var words = new StringBuilder("Too few people to say whether that is chance:");
        if (people < FEWEST) {
            words.append(" %d more are needed".formatted(FEWEST - people));
        }
        if (control < FEWEST) {
            words.append(people < FEWEST ? ", and" : "").append(" %d more to compare with".formatted(FEWEST - control));
        }
        return words.append('.').toString();
    }

    /**
     * What values a measure can take.
     *
     * @param lowest it can be
     * @param highest it can be; null if there is no end, then the highest that was seen, and 1 at least
     */
    public record Scale(double lowest, @Nullable Double highest) {

        /** From none to all. */
        public static final Scale SHARE = new Scale(0, 1.0);

        /** Of what people say. */
        public static final Scale RATING = new Scale(Reacted.WORST, Reacted.BEST);

        /** Of what there is no end to. */
        static final Scale COUNT = new Scale(0, null);

        /** The highest value a measure can take in two groups. */
        public double highest(Sums one, Sums other) {
            return highest == null ? Math.max(1, Math.max(one.most(), other.most())) : highest;
        }
    }
}
