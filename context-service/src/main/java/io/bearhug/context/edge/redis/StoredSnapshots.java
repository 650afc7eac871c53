package io.bearhug.context.edge.redis;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bearhug.context.fold.Notes;
import io.bearhug.context.snapshots.Snapshot;
import io.bearhug.context.snapshots.SnapshotBytes;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Map;

/**
 * Copies of fragments as their states are stored:
 *
 * <pre>
 * 1 byte    {@value #LAYOUT}: this layout
 * 4 bytes   length of the offsets that are covered, then they as Smile
 * the rest  the state, see {@link Notebook}
 * </pre>
 */
@ApplicationScoped
class StoredSnapshots implements SnapshotBytes {

    private static final byte LAYOUT = 1;
    private static final int HEADER = 1 + Integer.BYTES;

    /** Offsets by topic, see {@link Snapshot#covered()}. */
    record Covered(@JsonProperty("covered") Map<String, Long> covered) {}

    @Override
    public byte[] write(Snapshot snapshot) {
        var covered = Smile.bytes(new Covered(snapshot.covered()));
        var state = Notebook.write("", snapshot.state());
        return ByteBuffer.allocate(HEADER + covered.length + state.length)
                .put(LAYOUT)
                .putInt(covered.length)
                .put(covered)
                .put(state)
                .array();
    }

    @Override
    public Snapshot read(byte[] bytes) {
        try {
            var value = ByteBuffer.wrap(bytes);
            if (value.get() != LAYOUT) {
                throw new IllegalArgumentException("no copy of a fragment");
            }
            int length = value.getInt();
            var covered = Smile.read(Covered.class, bytes, HEADER, length);
            var state = Notebook.read(bytes, HEADER + length);
            for (var kept : Notes.of(state.notes()).kept()) {
                var _ = kept.note();
            }
            return new Snapshot(state, covered.covered());
        } catch (UncheckedIOException | BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("no copy of a fragment", e);
        }
    }
}
