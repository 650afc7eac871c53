package io.bearhug.context.view;

import io.bearhug.context.gifts.Gifts;
import io.bearhug.context.notes.Lens;
import io.bearhug.context.notes.Note;
import io.bearhug.contracts.context.Timeline;
import io.bearhug.contracts.context.Timeline.Happening;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody did, as far back as single events are remembered. */
public final class Timelines {

    private static final Comparator<Happening> NEWEST_FIRST = Comparator.comparing(Happening::at)
            .thenComparing(Happening::messageId)
            .reversed();

    private Timelines() {}

    /**
     * A page.
     *
     * @param after cursor of the page before; null, and what is no cursor, for the first
     * @param limit most of the page
     */
    public static Timeline of(View.Subject subject, Lens lens, Instant now, @Nullable String after, int limit) {
        var merged = Merged.of(Memory.of(subject, lens, now), lens, now);
        var rest = merged.notes().stream()
                .map(placed -> happening(placed.note(), merged.gifts()))
                .sorted(NEWEST_FIRST)
                .filter(it -> after == null || cursor(it).compareTo(after) < 0)
                .limit(limit + 1L)
                .toList();
        return rest.size() <= limit
                ? new Timeline(rest, null)
                : new Timeline(rest.subList(0, limit), cursor(rest.get(limit - 1)));
    }

    /** Sorts as time does: 15 digits last until the year 33658. */
    private static String cursor(Happening it) {
        return "%015d_%s".formatted(it.at().toEpochMilli(), it.messageId());
    }

    private static Happening happening(Note note, Gifts gifts) {
        return new Happening(
                note.messageId(),
                note.at(),
                note.kind(),
                note.type().name().toLowerCase(Locale.ROOT),
                note.channel(),
                note.source(),
                note.device(),
                note.page(),
                note.says(),
                gifts.contains(note));
    }

    /** The same without what tells one device from another. */
    public static Timeline masked(Timeline timeline) {
        List<Happening> items = timeline.items().stream()
                .map(it -> new Happening(
                        it.messageId(),
                        it.at(),
                        it.name(),
                        it.type(),
                        it.channel(),
                        it.source(),
                        it.device() == null ? null : "***",
                        it.page(),
                        it.about(),
                        it.gift()))
                .toList();
        return new Timeline(items, timeline.next());
    }
}
