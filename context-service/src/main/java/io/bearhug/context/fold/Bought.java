package io.bearhug.context.fold;

import io.bearhug.context.notes.Note;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A product of an order.
 *
 * @param messageId of the event that told it
 * @param at when
 * @param gift whether it was for somebody else
 * @param line the product
 */
public record Bought(String messageId, Instant at, boolean gift, Note.Line line) {

    /** Newest first. */
    public static final Comparator<Bought> NEWEST_FIRST =
            Comparator.comparing(Bought::at).reversed().thenComparing(Bought::messageId);

    /** All products of a note. */
    public static List<Bought> by(Note note) {
        return note.lines().stream()
                .map(line -> new Bought(note.messageId(), note.at(), note.gift(), line))
                .toList();
    }
}
