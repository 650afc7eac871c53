package io.bearhug.context.snapshots;

/** Copies in the bytes they are kept in: much the same as those of the store, so that a copy costs the reading and writing of no note. */
public interface SnapshotBytes {

    /** What the bytes are, as a media type. */
    String CONTENT_TYPE = "application/vnd.bearhug.fragment";

    /** The bytes of a copy. */
    byte[] write(Snapshot snapshot);

    /**
     * The copy in such bytes, all of it.
     *
     * @throws IllegalArgumentException if they are something else
     */
    Snapshot read(byte[] bytes);
}
