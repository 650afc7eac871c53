package io.bearhug.context.moments;

import io.bearhug.context.notes.Lens;
import io.bearhug.context.notes.Note;
import io.bearhug.context.view.View;
import io.bearhug.contracts.catalogue.MomentDefinition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When a moment comes. */
sealed interface Pattern permits Sequence, NeedRise {

    /** All ways in which it has come true, or will if nothing comes between; the one that is ripe first first. */
    List<Match> matches(Sight sight);

    /** Names of events after which it is worth looking. */
    Set<String> events();

    /** Whether it is true because something did not come: an event that is still on its way can make it untrue. */
    boolean endsInAbsence();

    /** The pattern of a definition; empty if it is of a form that is not recognised yet. */
    static Optional<? extends Pattern> of(MomentDefinition definition, Lens lens) {
        return definition.when().need() == null ? Sequence.of(definition) : NeedRise.of(definition, lens.catalogue());
    }

    /**
     * What a pattern looks at.
     *
     * @param subject merged
     * @param notes of the subject, oldest first
     * @param lens of the present catalogue
     * @param now when it looks
     */
    record Sight(View.Subject subject, List<Note> notes, Lens lens, Instant now) {
        static Sight of(View.Subject subject, Lens lens, Instant clock) {
            var now = View.present(subject.parts(), clock);
            return new Sight(subject, View.notes(subject, lens, now), lens, now);
        }
    }

    /**
     * A way for the pattern to be true.
     *
     * @param ripe since or from when
     * @param notes that made it, oldest first; never empty
     * @param strength from 0 to 1
     */
    record Match(Instant ripe, List<Note> notes, double strength) {
        public Match {
            notes = List.copyOf(notes);
        }

        Note first() {
            return notes.getFirst();
        }

        Note last() {
            return notes.getLast();
        }
    }
}
