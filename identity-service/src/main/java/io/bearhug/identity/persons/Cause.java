package io.bearhug.identity.persons;

import io.bearhug.identity.facts.ControlFact;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.facts.LinkEvidence;
import io.bearhug.identity.facts.Pair;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why identifiers changed hands.
 *
 * @param kind what it was
 * @param ids of the events or the decision, at most {@value #MAX_IDS}
 * @param links that were told then, at most {@value #MAX_IDS}
 */
public record Cause(Kind kind, List<String> ids, List<Pair> links) {

    private static final int MAX_IDS = 5;
    private static final Comparator<Pair> ORDER =
            Comparator.comparing(Pair::a, Pair.ORDER).thenComparing(Pair::b, Pair.ORDER);

    /** What can make identifiers change hands. */
    public enum Kind {
        /** Somebody told us something. */
        EVENT,
        /** One of our people decided it. */
        DECISION,
        /** What was told is too long ago. */
        LAPSE,
        /** Our own people changed the rules. */
        CONFIGURATION
    }

    public Cause {
        ids = List.copyOf(ids);
        links = List.copyOf(links);
    }

    /** What these facts, new to us, are as a cause; where there are none, the rules may be. */
    static Cause of(Facts news, boolean isByNewRules) {
        if (!news.controls().isEmpty()) {
            return new Cause(
                    Kind.DECISION,
                    few(news.controls().keySet().stream().sorted()),
                    few(news.controls().values().stream()
                            .map(ControlFact::pair)
                            .flatMap(Optional::stream)
                            .sorted(ORDER)));
        }
        boolean isLapse = news.nodes().isEmpty() && news.links().isEmpty();
        return new Cause(
                isLapse ? (isByNewRules ? Kind.CONFIGURATION : Kind.LAPSE) : Kind.EVENT,
                few(news.evidence().stream().map(LinkEvidence::event).distinct().sorted()),
                few(news.links().keySet().stream().sorted(ORDER)));
    }

    private static <T> List<T> few(Stream<T> all) {
        return all.limit(MAX_IDS).toList();
    }
}
