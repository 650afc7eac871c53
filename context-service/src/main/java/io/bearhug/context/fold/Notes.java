package io.bearhug.context.fold;

import io.bearhug.context.gifts.Gifts;
import io.bearhug.context.notes.Note;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Notes, oldest first. One that is stored is read when somebody looks at it, and written again only if it changed: so one more event
 * costs a person who did a lot no more than one who did nothing. Immutable.
 */
public final class Notes extends AbstractList<Note> implements RandomAccess {

    /** None. */
    public static final Notes NONE = new Notes(List.of());

    private final List<Kept> kept;

    /** A note that may not have been read yet. */
    public interface Kept {

        /** The note. */
        Note note();

        /** Whether the catalogue can read it again; told without reading it. */
        boolean isReadable();

        /** Whether it alone may show that something was for somebody else; told without reading it. */
        boolean isSuspicious();
    }

    private record Known(Note note) implements Kept {
        @Override
        public boolean isReadable() {
            return note.isReadable();
        }

        @Override
        public boolean isSuspicious() {
            return Gifts.isSuspicious(note);
        }
    }

    private Notes(List<Kept> kept) {
        this.kept = List.copyOf(kept);
    }

    /** These notes, in this order; none for null. */
    public static Notes of(@Nullable List<Note> notes) {
        return switch (notes) {
            case null -> NONE;
            case Notes same -> same;
            default -> new Notes(notes.stream().<Kept>map(Known::new).toList());
        };
    }

    /** Notes as they are stored, oldest first. */
    public static Notes stored(List<Kept> kept) {
        return new Notes(kept);
    }

    /** Whether none of them may show that something was for somebody else; none is read for it. */
    boolean areUnsuspicious() {
        return kept.stream().noneMatch(Kept::isSuspicious);
    }

    /** As they are kept, oldest first. */
    public List<Kept> kept() {
        return kept;
    }

    @Override
    public Note get(int index) {
        return kept.get(index).note();
    }

    @Override
    public int size() {
        return kept.size();
    }

    /** With one that is not earlier than any. */
    Notes followedBy(Note note) {
        return with(note, size());
    }

    /** With one in its place by time. */
    Notes with(Note note) {
        int place = Collections.binarySearch(this, note, Note.BY_TIME);
        return with(note, place < 0 ? -place - 1 : place);
    }

    private Notes with(Note note, int place) {
        var more = new ArrayList<>(kept);
        more.add(place, new Known(note));
        return new Notes(more);
    }

    /** Without the oldest. */
    Notes without(int oldest) {
        return oldest == 0 ? this : new Notes(kept.subList(oldest, size()));
    }

    /** Those for which it holds. */
    Notes kept(Predicate<Note> condition) {
        var some = kept.stream().filter(it -> condition.test(it.note())).toList();
        return some.size() == kept.size() ? this : new Notes(some);
    }

    /** The oldest of them without their properties. */
    Notes inShort(int oldest) {
        return changed(oldest, Note::withoutProperties);
    }

    /** Each as it is read now, as far as it still can be. */
    Notes readBy(UnaryOperator<Note> reading) {
        return changed(size(), reading);
    }

    /** What cannot be read again has nothing to change. */
    private Notes changed(int oldest, UnaryOperator<Note> change) {
        if (kept.stream().limit(oldest).noneMatch(Kept::isReadable)) {
            return this;
        }
        var next = new ArrayList<>(kept);
        next.subList(0, oldest).replaceAll(it -> it.isReadable() ? new Known(change.apply(it.note())) : it);
        return new Notes(next);
    }
}
