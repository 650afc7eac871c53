package io.bearhug.context.view;

import io.bearhug.context.notes.Note;
import io.bearhug.context.notes.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which notes speak of somebody else's taste: those wrapped, with a card or for a named recipient, and in the same visit
 * before them those about the same things. Address, own taste and the person's own later word are not weighed yet.
 *
 * @param gifts message ids of gifts
 * @param ledToThem message ids of what led to them
 */
record Gifts(Set<String> gifts, Set<String> ledToThem) {

    private static final Gifts NONE = new Gifts(Set.of(), Set.of());

    static Gifts among(List<Merged.Placed> notes) {
        if (notes.stream().noneMatch(placed -> placed.note().gift())) {
            return NONE;
        }
        var gifts = new HashSet<String>();
        var ledToThem = new HashSet<String>();
        for (var visit : visits(notes)) {
            sort(visit, gifts, ledToThem);
        }
        return new Gifts(gifts, ledToThem);
    }

    /** Whether a note is about a gift. */
    boolean contains(Note note) {
        return gifts.contains(note.messageId()) || ledToThem.contains(note.messageId());
    }

    private static void sort(List<Note> visit, Set<String> gifts, Set<String> ledToThem) {
        Map<String, Note> lastGiftAbout = new HashMap<>();
        visit.stream().filter(Note::gift).forEach(gift -> {
            gifts.add(gift.messageId());
            about(gift).forEach(thing -> lastGiftAbout.put(thing, gift));
        });
        for (var note : visit) {
            if (!note.gift() && about(note).stream().anyMatch(thing -> precedes(note, lastGiftAbout.get(thing)))) {
                ledToThem.add(note.messageId());
            }
        }
    }

    private static boolean precedes(Note note, @Nullable Note gift) {
        return gift != null && Note.BY_TIME.compare(note, gift) < 0;
    }

    private static Set<String> about(Note note) {
        return note.reading().touches().stream().map(Gifts::thing).collect(Collectors.toSet());
    }

    private static String thing(Reading.Touch touch) {
        return touch.attribute() + "=" + touch.value();
    }

    /** The person's visits over all their fragments: no pause of half an hour within one. */
    private static List<List<Note>> visits(List<Merged.Placed> notes) {
        var visits = new ArrayList<List<Note>>();
        Note last = null;
        for (var placed : notes) {
            var note = placed.note();
            if (last == null || last.at().plus(Merged.VISIT_GAP).isBefore(note.at())) {
                visits.add(new ArrayList<>());
            }
            visits.getLast().add(note);
            last = note;
        }
        return visits;
    }
}
