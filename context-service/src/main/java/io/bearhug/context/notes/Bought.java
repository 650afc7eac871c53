package io.bearhug.context.notes;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product of an order.
 *
 * @param messageId of the event that told it
 * @param at when
 * @param gift whether it was for somebody else
 * @param line the product
 * @param to print of the address it went to, see {@link Address}; null if nobody said
 */
public record Bought(
        String messageId,
        Instant at,
        boolean gift,
        Note.Line line,
        @Nullable String to) {

    /** Newest first. */
    public static final Comparator<Bought> NEWEST_FIRST =
            Comparator.comparing(Bought::at).reversed().thenComparing(Bought::messageId);

    /**
     * All products of a note.
     *
     * @param gift whether they were for somebody else
     */
    public static List<Bought> by(Note note, boolean gift) {
        var parcel = note.parcel();
        var to = parcel == null ? null : parcel.to();
        return note.lines().stream()
                .map(line -> new Bought(note.messageId(), note.at(), gift, line, to))
                .toList();
    }

    /** Names its order, whoever told of it. */
    public String order() {
        return line.order() == null ? messageId : line.order();
    }
}
