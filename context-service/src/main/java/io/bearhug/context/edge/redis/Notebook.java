package io.bearhug.context.edge.redis;

import io.bearhug.context.fold.FragmentState;
import io.bearhug.context.fold.Notes;
import io.bearhug.context.fold.Window;
import io.bearhug.context.notes.Note;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state as it is stored behind its header, so that one more event costs the reading and writing of one note and not of all:
 *
 * <pre>
 * 1 byte    {@value #LAYOUT}: this layout. Before it there was another, plain Smile, which begins with a colon and is still read
 * 2 bytes   number of hashes of message ids, then 8 bytes each
 * 4 bytes   length of the state without hashes and notes, then it as Smile
 * the rest  notes, oldest first: 1 byte with a bit each for {@value #READABLE} and {@value #SUSPICIOUS}, 4 bytes length, then it as Smile
 * </pre>
 */
final class Notebook {

    static final byte LAYOUT = 1;

    /** It has its properties. */
    static final byte READABLE = 1;

    /** It may be about something for somebody else. */
    static final byte SUSPICIOUS = 2;

    private Notebook() {}

    /** A note in the bytes it was stored in. Whoever reads it at the same time reads the same. */
    private static final class Stored implements Notes.Kept {

        private final byte[] bytes;
        private final int from;
        private final int length;
        private final byte marks;
        private @Nullable Note note;

        Stored(byte[] bytes, int from, int length, byte marks) {
            this.bytes = bytes;
            this.from = from;
            this.length = length;
            this.marks = marks;
        }

        /** As it is, if it is stored; else as it will be. */
        static Stored of(Notes.Kept kept) {
            if (kept instanceof Stored stored) {
                return stored;
            }
            var smile = Smile.bytes(kept.note());
            int marks = (kept.isReadable() ? READABLE : 0) | (kept.isSuspicious() ? SUSPICIOUS : 0);
            return new Stored(smile, 0, smile.length, (byte) marks);
        }

        int size() {
            return 1 + Integer.BYTES + length;
        }

        void put(ByteBuffer into) {
            into.put(marks).putInt(length).put(bytes, from, length);
        }

        @Override
        public Note note() {
            var known = note;
            if (known == null) {
                known = Smile.note(bytes, from, length);
                note = known;
            }
            return known;
        }

        @Override
        public boolean isReadable() {
            return (marks & READABLE) != 0;
        }

        @Override
        public boolean isSuspicious() {
            return (marks & SUSPICIOUS) != 0;
        }
    }

    static byte[] write(String header, FragmentState state) {
        var window = Window.of(state.window());
        var notes = Notes.of(state.notes()).kept().stream().map(Stored::of).toList();
        var rest = Smile.bytes(state.with(Window.NONE, Notes.NONE));
        int size = header.length() + 1 + Short.BYTES + window.size() * Long.BYTES + Integer.BYTES + rest.length;
        var value =
                ByteBuffer.allocate(size + notes.stream().mapToInt(Stored::size).sum());
        value.put(header.getBytes(StandardCharsets.US_ASCII)).put(LAYOUT).putShort((short) window.size());
        for (int index = 0; index < window.size(); index++) {
            value.putLong(window.hash(index));
        }
        value.putInt(rest.length).put(rest);
        notes.forEach(note -> note.put(value));
        return value.array();
    }

    /** The state behind a header that ends there. */
    static FragmentState read(byte[] stored, int from) {
        if (stored[from] != LAYOUT) {
            return Smile.read(FragmentState.class, stored, from, stored.length - from);
        }
        var value = ByteBuffer.wrap(stored, from + 1, stored.length - from - 1);
        var hashes = new long[Short.toUnsignedInt(value.getShort())];
        for (int index = 0; index < hashes.length; index++) {
            hashes[index] = value.getLong();
        }
        int rest = value.getInt();
        var state = Smile.read(FragmentState.class, stored, value.position(), rest);
        value.position(value.position() + rest);
        return state.with(Window.of(hashes), Notes.stored(notes(value, stored)));
    }

    private static List<Notes.Kept> notes(ByteBuffer value, byte[] stored) {
        var notes = new ArrayList<Notes.Kept>();
        while (value.hasRemaining()) {
            byte marks = value.get();
            int length = value.getInt();
            notes.add(new Stored(stored, value.position(), length, marks));
            value.position(value.position() + length);
        }
        return notes;
    }
}
