package io.bearhug.context.view;

import io.bearhug.context.fold.Remembered;
import io.bearhug.context.notes.Lens;
import io.bearhug.context.notes.Note;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How far back somebody may be remembered: to the beginning of a visit, never to its middle. A visit is a person's, over all their
 * fragments; a pause of half an hour ends it.
 */
public final class Memory {

    /** A pause that ends a visit. */
    public static final Duration VISIT_GAP = Duration.ofMinutes(30);

    private Memory() {}

    /** Whether somebody may be remembered beyond their visit, by what they said as far as it is known. */
    public static Profiling profiling(View.Subject subject, Lens lens) {
        var told = Words.of(subject.parts()).told();
        return Profiling.of(lens.catalogue(), Known.consents(told, subject.person()));
    }

    /** The same person with only what may be known of them at an instant. */
    public static View.Subject of(View.Subject subject, Lens lens, Instant now) {
        return Profiling.isDeclared(lens.catalogue())
                ? limited(subject, profiling(subject, lens).counts(now))
                : subject;
    }

    /** The beginning of the visit that was open at an instant; the instant itself if none was. */
    public static Instant beginning(List<Part> parts, Instant at) {
        var beginning = at;
        for (var note : backwards(parts, at)) {
            if (note.plus(VISIT_GAP).isBefore(beginning)) {
                break;
            }
            beginning = note;
        }
        return beginning;
    }

    private static View.Subject limited(View.Subject subject, Instant counts) {
        if (counts.equals(Instant.MIN)) {
            return subject;
        }
        var from = beginning(subject.parts(), counts);
        var parts = subject.parts().stream()
                .map(part -> new Part(Remembered.since(part.state(), from), part.slice()))
                .toList();
        return new View.Subject(subject.asked(), subject.person(), parts, subject.degraded());
    }

    private static List<Instant> backwards(List<Part> parts, Instant until) {
        return parts.stream()
                .flatMap(Memory::happened)
                .filter(at -> !at.isAfter(until))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** Of what has become sums only the beginning is known. */
    private static Stream<Instant> happened(Part part) {
        var notes = part.state().notes().stream().map(Note::at).filter(part.slice()::holds);
        var aged = part.state().aged();
        return part.slice().isAlways() && !aged.isNothing() ? Stream.concat(notes, Stream.of(aged.begins())) : notes;
    }
}
