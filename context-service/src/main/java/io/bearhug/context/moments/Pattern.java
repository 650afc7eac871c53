package io.bearhug.context.moments;

import io.bearhug.context.notes.Lens;
import io.bearhug.contracts.catalogue.MomentDefinition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When a moment comes. Evaluation is pure: the same person seen at the same instant gives the same matches, whatever came first.
 */
sealed interface Pattern {

    /** A pattern that events make true. */
    sealed interface OfEvents extends Pattern permits Sequence, Count, Rise, FirstActivity {}

    /** A pattern that time makes true: it is looked at for everybody when its day comes. */
    sealed interface OfDates extends Pattern permits OccasionNears, TraitNears, Every, Once {}

    /** All ways in which it has come true, or will if nothing comes between; the one that is ripe first first. */
    List<Match> matches(Sight sight);

    /** Whether it is worth looking after events of these names. */
    default boolean isWokenBy(Set<String> events) {
        return false;
    }

    /** Whether it is true because something did not come: an event that is still on its way can make it untrue. */
    default boolean endsInAbsence() {
        return false;
    }

    /** The pattern of a definition; empty if it says nothing that can become true. */
    static Optional<Pattern> of(MomentDefinition definition, Lens lens) {
        return Stream.<Optional<? extends Pattern>>of(
                        Sequence.of(definition),
                        Count.of(definition),
                        Rise.of(definition, lens),
                        FirstActivity.of(definition),
                        OccasionNears.of(definition),
                        TraitNears.of(definition),
                        Every.of(definition),
                        Once.of(definition))
                .flatMap(Optional::stream)
                .map(Pattern.class::cast)
                .findFirst();
    }
}
