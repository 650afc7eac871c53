package io.bearhug.context.moments;

import io.bearhug.contracts.Evidence;
import io.bearhug.contracts.catalogue.MomentDefinition;
import io.bearhug.rules.ContextVariables;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * At a time, for those who were known then and for whom a condition held then.
 *
 * @param id of the moment
 * @param at when
 */
record Once(String id, Instant at) implements Pattern.OfDates {

    static Optional<Once> of(MomentDefinition definition) {
        return Optional.ofNullable(definition.when().at()).map(at -> new Once(definition.id(), at));
    }

    @Override
    public List<Match> matches(Sight sight) {
        var over = at.plus(sight.keepsFor());
        return !over.isAfter(sight.now()) || (!at.isAfter(sight.now()) && !isFor(sight))
                ? List.of()
                : List.of(match(over, sight));
    }

    private boolean isFor(Sight sight) {
        var then = sight.at(at);
        var first = then.profile().firstSeen();
        return first != null && !first.isAfter(at) && sight.lens().audience(id).holds(ContextVariables.of(then, at));
    }

    private Match match(Instant over, Sight sight) {
        var person = sight.subject().person();
        return new Match(
                at,
                over,
                (person == null ? "" : person.id()) + "\n" + at,
                1,
                List.of(new Evidence(id, "at " + at, at, null, null, 1)),
                Match.About.NOTHING);
    }
}
