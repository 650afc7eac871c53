package io.bearhug.identity.rejects;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Refused events that wait to be stored: a bounded number of them and of bytes. */
final class RejectBuffer {

    private final int most;
    private final long mostBytes;
    private final Deque<Reject> waiting = new ArrayDeque<>();
    private long bytes;

    RejectBuffer(int most, long mostBytes) {
        this.most = most;
        this.mostBytes = mostBytes;
    }

    /** Takes one if there is room. */
    synchronized boolean offer(Reject reject) {
        int size = reject.raw().sizeBytes();
        if (waiting.size() >= most || bytes + size > mostBytes) {
            return false;
        }
        bytes += size;
        return waiting.add(reject);
    }

    /** The oldest ones; they stay until they are {@link #stored}. */
    synchronized List<Reject> oldest(int limit) {
        return waiting.stream().limit(limit).toList();
    }

    /** Lets go of so many of the oldest. */
    synchronized void stored(int count) {
        for (int i = 0; i < count; i++) {
            bytes -= waiting.remove().raw().sizeBytes();
        }
    }
}
