package io.bearhug.context.fold;

import io.bearhug.context.gifts.Gifts;
import io.bearhug.context.notes.Lens;
import io.bearhug.context.notes.Note;
import io.bearhug.context.rhythm.Marks;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Folds facts into the state of a fragment. The same facts in any order, with any duplicates, give states that look the
 * same, as long as no bound was hit.
 */
public final class Fold {

    private Fold() {}

    /** The state after an event. */
    public static FragmentState apply(FragmentState state, Event event, Lens lens) {
        long id = hash(event.messageId());
        return Window.of(state.window()).holds(id) ? state : withNew(readBy(lens, state), event, id, lens);
    }

    /** The state after an outcome. */
    public static FragmentState apply(FragmentState state, Outcome outcome) {
        return Shown.by(outcome)
                .map(shown -> state.withShown(with(state.shown(), shown)))
                .orElse(state);
    }

    /** The state with its notes read by this catalogue, as far as they still can be. */
    public static FragmentState readBy(Lens lens, FragmentState state) {
        return state.catalogue().equals(lens.version())
                ? state
                : new FragmentState(
                        state.fragment(),
                        lens.version(),
                        state.fences(),
                        state.window(),
                        Notes.of(state.notes()).readBy(lens::read),
                        state.aged(),
                        state.told(),
                        state.shown(),
                        state.firstSeen(),
                        state.newest(),
                        state.marks());
    }

    /** The state that remembers how far a topic was folded in. */
    public static FragmentState upTo(FragmentState state, String topic, Fence fence) {
        var fences = new LinkedHashMap<>(state.fences());
        fences.put(topic, fence);
        return state.withFences(fences);
    }

    /** Nearly the same state in less space: the older half of its notes ages out; without notes, half of the rest goes. */
    public static FragmentState lighter(FragmentState state, Lens lens) {
        int notes = state.notes().size();
        return notes > 0 ? settle(state, Notes.of(state.notes()), notes / 2, notes / 4, lens) : halved(state);
    }

    private static FragmentState withNew(FragmentState state, Event event, long id, Lens lens) {
        var notes = lens.note(event).map(note -> with(state, note)).orElse(Notes.of(state.notes()));
        var noted = new FragmentState(
                state.fragment(),
                state.catalogue(),
                state.fences(),
                Window.of(state.window()).with(id, Bounds.WINDOW),
                notes,
                state.aged(),
                state.told().and(Told.by(event)),
                state.shown(),
                earlier(state.firstSeen(), event.time()),
                later(state.newest(), event.time()),
                marks(state.marks(), event));
        return settle(noted, notes, Bounds.NOTES, Bounds.READABLE_NOTES, lens);
    }

    /** Lets notes age out until no more than so many are left, of which so many keep their properties. */
    private static FragmentState settle(FragmentState state, Notes notes, int most, int readable, Lens lens) {
        int over = Math.max(0, notes.size() - most);
        var aged = state.aged();
        var gifts = over == 0 ? Gifts.NONE : ForOthers.among(notes, state);
        for (var note : notes.subList(0, over)) {
            aged = aged.plus(note, gifts, lens);
        }
        var kept = notes.without(over);
        return new FragmentState(
                state.fragment(),
                state.catalogue(),
                state.fences(),
                state.window(),
                kept.inShort(Math.max(0, kept.size() - readable)),
                aged,
                state.told(),
                state.shown(),
                state.firstSeen(),
                state.newest(),
                state.marks());
    }

    private static FragmentState halved(FragmentState state) {
        return new FragmentState(
                state.fragment(),
                state.catalogue(),
                state.fences(),
                Window.of(state.window()).lighter(),
                state.notes(),
                state.aged().lighter(),
                state.told().lighter(),
                state.shown().subList(0, state.shown().size() / 2),
                state.firstSeen(),
                state.newest(),
                state.marks().lighter());
    }

    private static List<Shown> with(List<Shown> all, Shown one) {
        var byKey = new LinkedHashMap<String, Shown>();
        all.forEach(it -> byKey.put(it.key(), it));
        byKey.merge(one.key(), one, Shown::and);
        var newestFirst = byKey.values().stream().sorted(Shown.NEWEST_FIRST).toList();
        if (newestFirst.size() <= Bounds.SHOWN) {
            return newestFirst;
        }
        var lasting = newestFirst.subList(Bounds.SHOWN, newestFirst.size()).stream()
                .filter(it -> it.reaction() == Outcome.Type.WAS_A_GIFT)
                .limit(Bounds.GIFT_WORDS);
        return Stream.concat(newestFirst.subList(0, Bounds.SHOWN).stream(), lasting)
                .toList();
    }

    private static Notes with(FragmentState state, Note note) {
        var notes = Notes.of(state.notes());
        var newest = state.newest();
        return newest == null || note.at().isAfter(newest) ? notes.followedBy(note) : notes.with(note);
    }

    /** What somebody did themselves, rather than what we were told about them. */
    private static Marks marks(Marks marks, Event event) {
        return Note.isNoted(event) ? marks.with(event.time(), event.timezone()) : marks;
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        var at = other.truncatedTo(ChronoUnit.MILLIS);
        return one == null || at.isBefore(one) ? at : one;
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        var at = other.truncatedTo(ChronoUnit.MILLIS);
        return one == null || at.isAfter(one) ? at : one;
    }

    /** FNV-1a, 64 bits: among 512 ids two are mistaken for one once in 10^14 windows. */
    private static long hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (byte part : id.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (part & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }
}
