package io.bearhug.context.moments;

import io.bearhug.context.notes.Note;
import io.bearhug.context.view.View;
import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.contracts.catalogue.MomentDefinition;
import io.bearhug.contracts.catalogue.NeedDefinition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A need that an event has just lifted over a threshold.
 *
 * @param need id
 * @param above threshold of its strength
 * @param events that speak for it
 */
record NeedRise(String need, double above, Set<String> events) implements Pattern {

    private static final double USUALLY_ABOVE = 0.5;

    static Optional<NeedRise> of(MomentDefinition definition, Catalogue catalogue) {
        var when = definition.when();
        return Optional.ofNullable(when.need())
                .map(catalogue.needs()::get)
                .map(need ->
                        new NeedRise(need.id(), when.above() == null ? USUALLY_ABOVE : when.above(), events(need)));
    }

    @Override
    public boolean endsInAbsence() {
        return false;
    }

    @Override
    public List<Match> matches(Sight sight) {
        return sight.notes().reversed().stream()
                .filter(this::speaksForIt)
                .findFirst()
                .map(newest -> liftedBy(newest, sight))
                .orElse(List.of());
    }

    private List<Match> liftedBy(Note newest, Sight sight) {
        double after = strength(sight, newest.at());
        double before = strength(sight, newest.at().minusMillis(1));
        return before < above && after >= above ? List.of(new Match(newest.at(), List.of(newest), after)) : List.of();
    }

    private double strength(Sight sight, Instant at) {
        return View.of(sight.subject(), sight.lens(), at).needs().stream()
                .filter(view -> view.id().equals(need))
                .findFirst()
                .map(view -> view.strength())
                .orElse(0.0);
    }

    private boolean speaksForIt(Note note) {
        return note.reading().signals().stream()
                .anyMatch(signal -> signal.need().equals(need) && signal.weight() > 0);
    }

    private static Set<String> events(NeedDefinition need) {
        return need.signals().stream().map(NeedDefinition.Signal::event).collect(Collectors.toUnmodifiableSet());
    }
}
