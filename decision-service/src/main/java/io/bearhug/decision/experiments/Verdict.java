package io.bearhug.decision.experiments;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bearhug.decision.reporting.Figure;
import io.bearhug.decision.reporting.Sums;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an arm is, compared with the first one.
 *
 * @param state of it
 * @param words the same for people; what got worse first
 */
public record Verdict(State state, String words) {

    /** What can be said. */
    public enum State {
        /** People fare better. */
        @JsonProperty("better")
        BETTER,
        /** People fare worse, or something got worse that may not. */
        @JsonProperty("worse")
        WORSE,
        /** If there is a difference, it is too small to matter. */
        @JsonProperty("same")
        SAME,
        /** It is not known yet. */
        @JsonProperty("open")
        OPEN,
        /** The comparison is broken. */
        @JsonProperty("unsound")
        UNSOUND
    }

    /** What was measured in one arm and in the first. */
    record Measured(Gauge gauge, Sums value, Sums control, Figure figure) {

        /** By how much people fare better: low and high; empty if people are too few. */
        private Optional<List<Double>> gain() {
            return Optional.ofNullable(figure.interval())
                    .map(it -> gauge.moreIsBetter() ? it : List.of(-it.getLast(), -it.getFirst()));
        }

        boolean isBetter() {
            return gain().filter(it -> it.getFirst() > 0).isPresent();
        }

        boolean isWorse() {
            return gain().filter(it -> it.getLast() < 0).isPresent();
        }

        /** The largest difference that is still possible. */
        Optional<Double> largest() {
            return gain().map(it -> Math.max(Math.abs(it.getFirst()), Math.abs(it.getLast())));
        }
    }

    /**
     * Judges an arm.
     *
     * @param ratio whether arms can be compared at all
     * @param measured what it is about
     * @param guards what may not get worse
     * @param margin the smallest difference that matters
     */
    static Verdict of(
            SampleRatio ratio, Measured measured, List<Measured> guards, double margin, ConfidenceSequence sequence) {
        if (!ratio.sound()) {
            return new Verdict(State.UNSOUND, ratio.words());
        }
        var own = own(measured, margin, sequence);
        var worse = guards.stream().filter(Measured::isWorse).toList();
        return worse.isEmpty()
                ? new Verdict(own.state(), capital(own.words()))
                : new Verdict(
                        State.WORSE,
                        String.join(" ", worse.stream().map(Verdict::guard).toList()) + " "
                                + capital(measured.gauge().words()) + ": " + own.words());
    }

    private static String guard(Measured worse) {
        return capital(worse.gauge().words()) + " got worse than in the first arm: " + between(worse) + ".";
    }

    private static Verdict own(Measured measured, double margin, ConfidenceSequence sequence) {
        if (measured.isBetter()) {
            return new Verdict(State.BETTER, "better than the first arm: " + between(measured) + ".");
        }
        if (measured.isWorse()) {
            return new Verdict(State.WORSE, "worse than the first arm: " + between(measured) + ".");
        }
        return measured.largest()
                .filter(it -> it <= margin)
                .map(it -> new Verdict(State.SAME, "no difference larger than " + number(it) + "."))
                .orElseGet(() -> open(measured, margin, sequence));
    }

    private static Verdict open(Measured measured, double margin, ConfidenceSequence sequence) {
        var few = measured.figure().words();
        if (few != null) {
            return new Verdict(State.OPEN, "not enough evidence yet. " + few);
        }
        var seen = Math.abs(measured.value().value() - measured.control().value());
        var more = sequence.missing(
                measured.value(), measured.control(), measured.gauge().scale(), Math.max(seen, margin - seen));
        return new Verdict(
                State.OPEN,
                String.format(Locale.ROOT, "not enough evidence yet: about %,d more people.", rounded(more)));
    }

    /** Two digits are more than is known. */
    private static long rounded(long people) {
        var unit = 1L;
        while (people / unit >= 100) {
            unit *= 10;
        }
        return Math.max(1, Math.ceilDiv(people, unit) * unit);
    }

    private static String between(Measured measured) {
        var interval = measured.figure().interval();
        return interval == null
                ? "not known by how much"
                : "the difference is between " + number(interval.getFirst()) + " and " + number(interval.getLast());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 0.01 ? "%.4f" : "%.3f", value);
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
