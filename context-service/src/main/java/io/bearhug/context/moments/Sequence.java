package io.bearhug.context.moments;

import io.bearhug.context.notes.Note;
import io.bearhug.context.notes.Reading;
import io.bearhug.contracts.catalogue.MomentDefinition;
import io.bearhug.contracts.catalogue.MomentDefinition.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of events in order, which may end with something that must not come for a while. The events lie within
 * {@code within}; what must not come must not come between them either.
 */
final class Sequence implements Pattern.OfEvents {

    private final List<Wanted> wanted;
    private final @Nullable Duration within;
    private final @Nullable Absence absence;
    private final Set<String> events;

    /** An event that must come so often. */
    private record Wanted(String event, String step, int times) {}

    /** An event that must not come for so long after the last one. */
    private record Absence(String step, Duration duration) {}

    private Sequence(List<Wanted> wanted, @Nullable Duration within, @Nullable Absence absence) {
        this.wanted = wanted;
        this.within = within;
        this.absence = absence;
        this.events = wanted.stream().map(Wanted::event).collect(Collectors.toUnmodifiableSet());
    }

    /** The pattern of a definition; empty if it is none, or an absence stands elsewhere than at the end. */
    static Optional<Sequence> of(MomentDefinition definition) {
        var steps = definition.when().sequence();
        var wanted = new ArrayList<Wanted>();
        Absence absence = null;
        for (int index = 0; index < steps.size(); index++) {
            var step = steps.get(index);
            var mark = Reading.step(definition.id(), index);
            if (step.event() != null) {
                wanted.add(new Wanted(step.event(), mark, step.times() == null ? 1 : Math.max(1, step.times())));
            } else if (isAbsence(step) && index == steps.size() - 1 && step.duration() != null) {
                absence = new Absence(mark, step.duration());
            } else {
                return Optional.empty();
            }
        }
        return wanted.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Sequence(List.copyOf(wanted), definition.when().within(), absence));
    }

    private static boolean isAbsence(Step step) {
        return step.absence() != null;
    }

    @Override
    public boolean endsInAbsence() {
        return absence != null;
    }

    @Override
    public boolean isWokenBy(Set<String> names) {
        return events.stream().anyMatch(names::contains);
    }

    @Override
    public List<Match> matches(Sight sight) {
        var notes = sight.notes();
        var found = new ArrayList<Match>();
        for (int start = 0; start < notes.size(); start++) {
            if (takes(notes.get(start), wanted.getFirst().step())) {
                taken(notes.subList(start, notes.size()))
                        .filter(this::isQuickEnough)
                        .filter(taken -> !isBroken(taken, notes))
                        .ifPresent(taken -> found.add(Match.of(taken, ripe(taken), sight.keepsFor())));
            }
        }
        found.sort(Comparator.comparing(Match::ripe));
        return found;
    }

    /** The notes of the earliest way to complete the pattern from its first note on. */
    private Optional<List<Note>> taken(List<Note> notes) {
        var taken = new ArrayList<Note>();
        int step = 0;
        int times = 0;
        for (var note : notes) {
            if (takes(note, wanted.get(step).step())) {
                taken.add(note);
                times++;
                if (times == wanted.get(step).times()) {
                    step++;
                    times = 0;
                }
            }
            if (step == wanted.size()) {
                return Optional.of(taken);
            }
        }
        return Optional.empty();
    }

    private Instant ripe(List<Note> taken) {
        var last = taken.getLast().at();
        return absence == null ? last : last.plus(absence.duration());
    }

    private boolean isQuickEnough(List<Note> taken) {
        return within == null
                || !taken.getFirst().at().plus(within).isBefore(taken.getLast().at());
    }

    private boolean isBroken(List<Note> taken, List<Note> notes) {
        var ripe = ripe(taken);
        return absence != null
                && notes.stream()
                        .filter(note -> takes(note, absence.step()))
                        .anyMatch(note -> Note.BY_TIME.compare(note, taken.getFirst()) > 0
                                && !note.at().isAfter(ripe));
    }

    private static boolean takes(Note note, String step) {
        return note.reading().steps().contains(step);
    }
}
