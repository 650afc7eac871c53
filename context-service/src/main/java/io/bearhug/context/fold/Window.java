package io.bearhug.context.fold;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** Hashes of message ids, oldest first. Immutable. */
public final class Window extends AbstractList<Long> implements RandomAccess {

    /** None. */
    public static final Window NONE = new Window(new long[0]);

    private final long[] hashes;

    private Window(long[] hashes) {
        this.hashes = hashes;
    }

    /** These; none for null. */
    public static Window of(@Nullable List<Long> hashes) {
        return switch (hashes) {
            case null -> NONE;
            case Window same -> same;
            default -> new Window(hashes.stream().mapToLong(Long::longValue).toArray());
        };
    }

    /** These. */
    public static Window of(long[] hashes) {
        return new Window(hashes.clone());
    }

    @Override
    public Long get(int index) {
        return hashes[index];
    }

    @Override
    public int size() {
        return hashes.length;
    }

    /** One of them, by its place. */
    public long hash(int index) {
        return hashes[index];
    }

    /** Whether it is among them. */
    boolean holds(long hash) {
        for (long known : hashes) {
            if (known == hash) {
                return true;
            }
        }
        return false;
    }

    /** With one more at the end, and so many of the newest at most. */
    Window with(long hash, int most) {
        int kept = Math.min(hashes.length, most - 1);
        long[] more = Arrays.copyOfRange(hashes, hashes.length - kept, hashes.length + 1);
        more[kept] = hash;
        return new Window(more);
    }

    /** The newer half of them. */
    Window lighter() {
        return new Window(Arrays.copyOfRange(hashes, hashes.length / 2, hashes.length));
    }
}
