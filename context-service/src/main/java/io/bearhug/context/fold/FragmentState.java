package io.bearhug.context.fold;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.bearhug.context.notes.Note;
import io.bearhug.context.rhythm.Marks;
import io.bearhug.contracts.Lists;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The live context of one fragment.
 *
 * @param fragment its key
 * @param catalogue version of the catalogue its notes were read by
 * @param fences how far each topic was folded in
 * @param window hashes of the newest message ids folded in, oldest first
 * @param notes newest events, oldest first
 * @param aged sums of the notes before them
 * @param told what was stated
 * @param shown what was shown, newest first
 * @param firstSeen time of the earliest event
 * @param newest time of the newest event
 * @param marks when something was done
 */
public record FragmentState(
        String fragment,
        String catalogue,
        Map<String, Fence> fences,
        List<Long> window,
        List<Note> notes,
        Aged aged,
        Told told,
        List<Shown> shown,
        @Nullable Instant firstSeen,
        @Nullable Instant newest,
        Marks marks) {

    @SuppressWarnings("NullAway") // states stored before there were marks have none
    public FragmentState {
        fences = Lists.copy(fences);
        window = Window.of(window);
        notes = Notes.of(notes);
        shown = Lists.copy(shown);
        marks = marks == null ? Marks.NONE : marks;
    }

    /** Nothing has happened. */
    public static FragmentState empty(String fragment) {
        return new FragmentState(
                fragment,
                "",
                Map.of(),
                List.of(),
                List.of(),
                Aged.NOTHING,
                Told.NOTHING,
                List.of(),
                null,
                null,
                Marks.NONE);
    }

    /** Whether a record of a topic is still to be folded in. */
    public boolean isBefore(String topic, Fence record) {
        var fence = fences.get(topic);
        return fence == null || fence.isBefore(record);
    }

    /** Whether nothing was ever folded in. */
    @JsonIgnore
    public boolean isEmpty() {
        return newest == null && shown.isEmpty();
    }

    /** The same, folded in up to there. */
    FragmentState withFences(Map<String, Fence> others) {
        return new FragmentState(
                fragment, catalogue, others, window, notes, aged, told, shown, firstSeen, newest, marks);
    }

    /** The same, with other things shown. */
    FragmentState withShown(List<Shown> others) {
        return new FragmentState(
                fragment, catalogue, fences, window, notes, aged, told, others, firstSeen, newest, marks);
    }

    /** The same, with other things done and shown. */
    FragmentState with(List<Note> others, Aged sums, List<Shown> seen, Marks done) {
        return new FragmentState(
                fragment, catalogue, fences, window, others, sums, told, seen, firstSeen, newest, done);
    }

    /** The same, first and last seen at other times. */
    FragmentState seen(@Nullable Instant first, @Nullable Instant last) {
        return new FragmentState(fragment, catalogue, fences, window, notes, aged, told, shown, first, last, marks);
    }

    /** The same, with other hashes and notes. */
    public FragmentState with(List<Long> hashes, List<Note> others) {
        return new FragmentState(
                fragment, catalogue, fences, hashes, others, aged, told, shown, firstSeen, newest, marks);
    }
}
