package io.bearhug.decision.history;

import io.bearhug.decision.situation.Stage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What of a decision is counted by the minute. */
public final class Tally {

    private static final String NO_CANDIDATE = "noCandidate";

    private Tally() {}

    /** What is counted. */
    public enum Kind {
        /** act, silence or wait. */
        OUTCOME("outcome"),
        /** The action that won. */
        ACTION("actions"),
        /** What stood against the candidate that came closest, where nothing was said. */
        SILENCE("silences"),
        /** On which channel it was asked. */
        CHANNEL("channels");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The name in the store and in answers. */
        public String word() {
            return word;
        }
    }

    /**
     * One thing that is counted; sorts so that whoever counts at the same time locks in the same order.
     *
     * @param minute in which it was decided
     * @param kind what is counted
     * @param name of it
     */
    public record Line(Instant minute, Kind kind, String name) implements Comparable<Line> {
        private static final Comparator<Line> ORDER =
                Comparator.comparing(Line::minute).thenComparing(Line::kind).thenComparing(Line::name);

        @Override
        public int compareTo(Line other) {
            return ORDER.compare(this, other);
        }
    }

    /** Counts of these decisions: each answer counts, and each decision once for its channel. */
    public static Map<Line, Long> of(Collection<DecisionLog.Head> decisions) {
        var counts = new TreeMap<Line, Long>();
        decisions.stream().flatMap(Tally::lines).forEach(line -> counts.merge(line, 1L, Long::sum));
        return counts;
    }

    private static Stream<Line> lines(DecisionLog.Head decision) {
        var minute = decision.at().truncatedTo(ChronoUnit.MINUTES);
        var channel = decision.channel() == null ? "unknown" : decision.channel();
        return Stream.concat(
                Stream.of(new Line(minute, Kind.CHANNEL, channel)),
                decision.answers().stream().flatMap(answer -> lines(minute, answer)));
    }

    private static Stream<Line> lines(Instant minute, DecisionLog.Answered answer) {
        var outcome = new Line(minute, Kind.OUTCOME, answer.outcome());
        return switch (answer.outcome()) {
            case "act" ->
                answer.action() == null
                        ? Stream.of(outcome)
                        : Stream.of(outcome, new Line(minute, Kind.ACTION, answer.action()));
            case "silence" -> Stream.of(outcome, new Line(minute, Kind.SILENCE, closest(answer)));
            default -> Stream.of(outcome);
        };
    }

    /** The last stage that any candidate reached. */
    private static String closest(DecisionLog.Answered answer) {
        var stages = answer.why() == null ? List.<String>of() : answer.why().stages();
        return Arrays.stream(Stage.values())
                .map(Stage::word)
                .filter(stages::contains)
                .reduce((_, later) -> later)
                .orElse(NO_CANDIDATE);
    }
}
