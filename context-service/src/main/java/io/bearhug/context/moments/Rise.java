package io.bearhug.context.moments;

import io.bearhug.context.notes.Lens;
import io.bearhug.contracts.Evidence;
import io.bearhug.contracts.catalogue.MomentDefinition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A need, a taste or trouble that something lifted over a threshold.
 *
 * @param measure what is measured
 * @param above threshold
 */
record Rise(Measure measure, double above) implements Pattern.OfEvents {

    /** Newest of what may have lifted it; looking at each costs a view. */
    private static final int MOST = 10;

    private static final double STRONG = 0.5;
    /** One purchase and a look, new, by the usual weights. */
    private static final double LIKED = 5;

    static Optional<Rise> of(MomentDefinition definition, Lens lens) {
        var when = definition.when();
        var need = Optional.ofNullable(when.need())
                .map(lens.catalogue().needs()::get)
                .map(it -> new Rise(new Measure.OfNeed(it), when.above() == null ? STRONG : when.above()));
        var taste = Optional.ofNullable(when.affinity())
                .map(it -> new Rise(
                        new Measure.OfTaste(it, lens.touching(it)), when.above() == null ? LIKED : when.above()));
        var trouble = Optional.ofNullable(when.trouble()).map(it -> new Rise(new Measure.OfTrouble(), it));
        return Stream.of(need, taste, trouble).flatMap(Optional::stream).findFirst();
    }

    @Override
    public boolean isWokenBy(Set<String> names) {
        return measure.isMovedBy(names);
    }

    @Override
    public List<Match> matches(Sight sight) {
        var earliest = sight.now().minus(sight.keepsFor());
        var byTime = new TreeMap<Instant, Evidence>();
        measure.evidence(sight).stream()
                .filter(it -> it.at().isAfter(earliest) && !it.at().isAfter(sight.now()))
                .sorted(Comparator.comparing(Evidence::messageId))
                .forEach(it -> byTime.put(it.at(), it));
        var found = new ArrayList<Match>();
        byTime.descendingMap().values().stream().limit(MOST).forEach(it -> lifted(it, sight)
                .ifPresent(found::addFirst));
        return found;
    }

    private Optional<Match> lifted(Evidence by, Sight sight) {
        Map<String, Double> after = measure.levels(sight.glimpse(by.at()));
        if (after.values().stream().noneMatch(this::isOver)) {
            return Optional.empty();
        }
        Map<String, Double> before = measure.levels(sight.glimpse(by.at().minusMillis(1)));
        return after.entrySet().stream()
                .filter(it -> isOver(it.getValue()) && !isOver(before.getOrDefault(it.getKey(), 0.0)))
                .map(Map.Entry::getValue)
                .max(Comparator.naturalOrder())
                .map(level -> match(by, level, sight));
    }

    private static Match match(Evidence by, double level, Sight sight) {
        return new Match(
                by.at(), by.at().plus(sight.keepsFor()), by.messageId(), level, List.of(by), Match.About.NOTHING);
    }

    private boolean isOver(double level) {
        return level >= above;
    }
}
