package io.bearhug.decision.whatif;

import io.bearhug.decision.whatif.Figures.Group;
import io.bearhug.decision.whatif.Figures.Rate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares people by a trait. */
final class GroupCount {

    /** Fewer are not told apart: it would be about them, not about a group. */
    private static final int LEAST_PEOPLE = 20;

    private static final int MOST_VALUES = 100;

    private final Map<String, Both> byValue = new HashMap<>();
    private Both unknown = Both.NONE;

    private record Both(ActSums before, ActSums after) {
        static final Both NONE = new Both(ActSums.NONE, ActSums.NONE);

        Both plus(Both other) {
            return new Both(before.plus(other.before), after.plus(other.after));
        }
    }

    void add(@Nullable String value, Somebody one) {
        var sums = new Both(
                ActSums.of((double) one.decisions(), (double) one.before()),
                ActSums.of((double) one.decisions(), (double) one.after()));
        if (value == null) {
            unknown = unknown.plus(sums);
        } else {
            byValue.merge(value, sums, Both::plus);
        }
    }

    Group figures(String trait, boolean sensitive) {
        var all = byValue.values().stream().reduce(unknown, Both::plus);
        var named = byValue.entrySet().stream()
                .filter(it -> it.getValue().before().people() >= LEAST_PEOPLE)
                .sorted(Comparator.comparingDouble((Map.Entry<String, Both> it) ->
                                -it.getValue().before().people())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_VALUES)
                .toList();
        var names = named.stream().map(Map.Entry::getKey).toList();
        var others = byValue.entrySet().stream()
                .filter(it -> !names.contains(it.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Both.NONE, Both::plus);
        var rates = Stream.of(
                        named.stream().map(it -> rate("value", it.getKey(), it.getValue(), all)),
                        some("others", others, all).stream(),
                        some("unknown", unknown, all).stream())
                .flatMap(it -> it)
                .toList();
        return new Group(trait, sensitive, List.copyOf(rates));
    }

    private static Optional<Rate> some(String kind, Both sums, Both all) {
        return sums.before().people() == 0 ? Optional.empty() : Optional.of(rate(kind, null, sums, all));
    }

    private static Rate rate(String kind, @Nullable String value, Both sums, Both all) {
        var enough = sums.before().people() >= LEAST_PEOPLE;
        return new Rate(
                kind,
                value,
                Math.round(sums.before().people()),
                Math.round(sums.before().decisions()),
                enough ? sums.before().against(all.before()) : null,
                enough ? sums.after().against(all.after()) : null);
    }
}
