package io.bearhug.context.moments;

import io.bearhug.context.notes.Note;
import io.bearhug.context.notes.Reading;
import io.bearhug.contracts.catalogue.MomentDefinition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event that came so often within a while. It becomes true with the event that fills the window; more of them while the window stays
 * full make nothing new. Only events remembered one by one count.
 */
final class Count implements Pattern.OfEvents {

    private final String event;
    private final String step;
    private final int times;
    private final @Nullable Duration within;

    private Count(String event, String step, int times, @Nullable Duration within) {
        this.event = event;
        this.step = step;
        this.times = times;
        this.within = within;
    }

    static Optional<Count> of(MomentDefinition definition) {
        var when = definition.when();
        int times = when.times() == null ? 1 : Math.max(1, when.times());
        return Optional.ofNullable(when.count())
                .map(event -> new Count(event, Reading.step(definition.id(), 0), times, when.within()));
    }

    @Override
    public boolean isWokenBy(Set<String> names) {
        return names.contains(event);
    }

    @Override
    public List<Match> matches(Sight sight) {
        var notes = sight.notes().stream()
                .filter(note -> note.reading().steps().contains(step))
                .toList();
        var found = new ArrayList<Match>();
        for (int last = times - 1; last < notes.size(); last++) {
            if (fills(notes, last)) {
                var window = notes.subList(last - times + 1, last + 1);
                found.add(Match.of(window, window.getLast().at(), sight.keepsFor()));
            }
        }
        return found;
    }

    /** Whether the window is full with this note and was not full just before it. */
    private boolean fills(List<Note> notes, int last) {
        var newest = notes.get(last);
        return isTogether(notes.get(last - times + 1), newest)
                && (last < times || !isTogether(notes.get(last - times), newest));
    }

    private boolean isTogether(Note oldest, Note newest) {
        return within == null || !oldest.at().plus(within).isBefore(newest.at());
    }
}
