package io.bearhug.context.moments;

import io.bearhug.contracts.Evidence;
import io.bearhug.contracts.catalogue.MomentDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Again and again, counted from when the person was first seen: so not everybody's turn comes at once.
 *
 * @param id of the moment
 * @param period between two
 */
record Every(String id, Duration period) implements Pattern.OfDates {

    private static final Duration SHORTEST = Duration.ofHours(1);

    static Optional<Every> of(MomentDefinition definition) {
        return Optional.ofNullable(definition.when().every())
                .filter(it -> it.compareTo(SHORTEST) >= 0)
                .map(it -> new Every(definition.id(), it));
    }

    @Override
    public List<Match> matches(Sight sight) {
        return Optional.ofNullable(sight.context().profile().firstSeen())
                .filter(first -> !first.isAfter(sight.now()))
                .map(first -> around(first, sight))
                .orElse(List.of());
    }

    private List<Match> around(Instant first, Sight sight) {
        long last = Duration.between(first, sight.now()).dividedBy(period);
        return Stream.of(last, last + 1)
                .filter(turn -> turn > 0)
                .map(turn -> match(first.plus(period.multipliedBy(turn)), sight))
                .toList();
    }

    /** When they were first seen may turn out to be earlier; then turns come earlier too, but no two within one period. */
    private Match match(Instant ripe, Sight sight) {
        var person = sight.subject().person();
        var shorter = period.compareTo(sight.keepsFor()) < 0 ? period : sight.keepsFor();
        return new Match(
                ripe,
                ripe.plus(shorter),
                (person == null ? "" : person.id()) + "\n" + ripe.toEpochMilli(),
                1,
                List.of(new Evidence(id, "every " + period, ripe, null, null, 1)),
                new Match.About("", null, period.multipliedBy(9).dividedBy(10)));
    }
}
