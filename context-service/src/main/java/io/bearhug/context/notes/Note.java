package io.bearhug.context.notes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.bearhug.contracts.Claim;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Lists;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an event leaves behind.
 *
 * @param messageId of the event; two notes with the same one are the same note
 * @param kind name of a track call, {@code Page Viewed} or {@code Screen Viewed}
 * @param type of Segment's call
 * @param at when it happened, to the millisecond, which is what is stored
 * @param channel where
 * @param source who told it
 * @param device on which device, as told
 * @param page on which page or screen
 * @param says what it was about, in short
 * @param gift whether it says of itself that it is for somebody else
 * @param parcel what exactly it says of that and where it goes, null if nothing; of gifts noted long ago it is not known
 * @param lines products bought by it
 * @param properties of the event in short and without anybody's address, null once they were dropped to save space
 * @param reading what the catalogue made of it
 */
public record Note(
        String messageId,
        String kind,
        Event.Type type,
        Instant at,
        @Nullable String channel,
        String source,
        @Nullable String device,
        @Nullable String page,
        @Nullable String says,
        boolean gift,
        @Nullable Parcel parcel,
        List<Line> lines,
        @Nullable Map<String, Object> properties,
        Reading reading) {

    /** Oldest first; the id decides between notes of the same instant. */
    public static final Comparator<Note> BY_TIME =
            Comparator.comparing(Note::at).thenComparing(Note::messageId);

    /** The event that says that an order was placed. */
    public static final String ORDER = "Order Completed";

    public Note {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        lines = Lists.copy(lines);
        parcel = parcel == null && properties != null ? Parcel.of(new Properties(properties), false) : parcel;
        properties = properties == null ? null : Lists.copy(Address.without(properties));
    }

    /**
     * A product bought.
     *
     * @param order id of the order
     * @param item product id
     * @param name of the product
     * @param category of the product
     * @param brand of the product
     */
    public record Line(
            @Nullable String order,
            @Nullable String item,
            @Nullable String name,
            @Nullable String category,
            @Nullable String brand) {}

    /** The note of an event with all its properties, not yet read. */
    static Note of(Event event) {
        var properties = new Properties(event.properties());
        var parcel = Parcel.of(properties, hasRecipient(event));
        return new Note(
                event.messageId(),
                kindOf(event),
                event.type(),
                event.time(),
                event.channel(),
                event.source(),
                Properties.device(event.context()),
                Properties.page(event),
                properties.says(),
                parcel != null && parcel.saysSo(),
                parcel,
                ORDER.equals(event.name()) ? properties.lines() : List.of(),
                event.type() == Event.Type.TRACK ? event.properties() : properties.withName(event.name()),
                Reading.NOTHING);
    }

    /** Whether this kind of call is something the person did, rather than something we were told about them. */
    public static boolean isNoted(Event event) {
        return switch (event.type()) {
            case TRACK, PAGE, SCREEN -> true;
            case IDENTIFY, GROUP, ALIAS -> false;
        };
    }

    /** Names the order it tells of, whoever else tells of it; the message itself where the order has no name. */
    public String order() {
        return lines.isEmpty() || lines.getFirst().order() == null
                ? messageId
                : lines.getFirst().order();
    }

    /** Whether it says that an order was placed. */
    @JsonIgnore
    public boolean isOrder() {
        return kind.equals(ORDER);
    }

    /** Whether the catalogue can read it again. */
    @JsonIgnore
    public boolean isReadable() {
        return properties != null;
    }

    Note with(Reading other) {
        return new Note(
                messageId, kind, type, at, channel, source, device, page, says, gift, parcel, lines, properties, other);
    }

    Note withProperties(@Nullable Map<String, Object> other) {
        return new Note(
                messageId, kind, type, at, channel, source, device, page, says, gift, parcel, lines, other, reading);
    }

    /** The same note in less space; it cannot be read again. */
    public Note withoutProperties() {
        return properties == null ? this : withProperties(null);
    }

    private static boolean hasRecipient(Event event) {
        return event.identifiers().stream().anyMatch(claim -> claim.role() == Claim.Role.RECIPIENT);
    }

    /** What kind of thing happened: the name by which the catalogue knows it. */
    public static String kindOf(Event event) {
        return switch (event.type()) {
            case PAGE -> "Page Viewed";
            case SCREEN -> "Screen Viewed";
            case TRACK, IDENTIFY, GROUP, ALIAS ->
                event.name() == null ? event.type().name() : event.name();
        };
    }
}
