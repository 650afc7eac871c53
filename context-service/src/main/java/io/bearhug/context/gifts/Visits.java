package io.bearhug.context.gifts;

import io.bearhug.context.notes.Note;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person's visits over all their fragments: no pause of half an hour within one. */
final class Visits {

    /** A pause that ends a visit. */
    private static final Duration GAP = Duration.ofMinutes(30);

    private Visits() {}

    /** Notes by visit; they come oldest first. */
    static List<List<Note>> of(List<Note> notes) {
        var visits = new ArrayList<List<Note>>();
        Note last = null;
        for (var note : notes) {
            if (last == null || last.at().plus(GAP).isBefore(note.at())) {
                visits.add(new ArrayList<>());
            }
            visits.getLast().add(note);
            last = note;
        }
        return visits;
    }

    /** What led to any of these: in the same visit before them, about the same things, and no order itself. */
    static Set<String> ledTo(Set<String> messages, List<List<Note>> visits) {
        var led = new HashSet<String>();
        visits.forEach(visit -> ledTo(messages, visit, led));
        return led;
    }

    private static void ledTo(Set<String> messages, List<Note> visit, Set<String> led) {
        Map<String, Note> lastAbout = new HashMap<>();
        visit.stream().filter(note -> messages.contains(note.messageId())).forEach(note -> Thing.of(note)
                .forEach(thing -> lastAbout.put(thing, note)));
        if (lastAbout.isEmpty()) {
            return;
        }
        visit.stream()
                .filter(note -> !note.isOrder() && !messages.contains(note.messageId()))
                .filter(note -> Thing.of(note).stream().anyMatch(thing -> precedes(note, lastAbout.get(thing))))
                .forEach(note -> led.add(note.messageId()));
    }

    private static boolean precedes(Note note, @Nullable Note other) {
        return other != null && Note.BY_TIME.compare(note, other) < 0;
    }
}
