package io.bearhug.support.kafka;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Reads topics in order and hands batches to a handler, one at a time per partition. A record counts as read when its handler is
 * done; what fails is tried again or set aside ({@link BatchHandler}) while other partitions go on and membership of the
 * group is kept. Should the Kafka client itself give up, the loop begins anew with another one.
 */
public final class RecordLoop implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(RecordLoop.class);
    private static final long RESTART_MILLIS = 1_000;

    private final LoopSpec spec;
    private final BatchHandler handler;
    private final LoopParts parts;
    private final LoopMeters meters;
    private final CompletableFuture<Void> caughtUp = new CompletableFuture<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile boolean paused;

    RecordLoop(LoopSpec spec, BatchHandler handler, LoopParts parts) {
        this.spec = spec;
        this.handler = handler;
        this.parts = parts;
        this.meters = new LoopMeters(spec, parts);
    }

    RecordLoop start() {
        new Thread(this::run, "loop-" + spec.name()).start();
        return this;
    }

    /**
     * Done once everything that was there when the loop started has been handled. Only a loop that reads everything catches up;
     * for a shared one this is never done.
     */
    public Uni<Void> caughtUp() {
        return Uni.createFrom().completionStage(caughtUp::copy);
    }

    /** Whether {@link #caughtUp()} is done. */
    public boolean isCaughtUp() {
        return caughtUp.isDone();
    }

    /** Hands nothing over until {@link #resume()}; what is being handled is finished, membership of the group is kept. */
    public void pause() {
        paused = true;
    }

    /** Goes on. */
    public void resume() {
        paused = false;
    }

    /** Stops handing over, waits a bounded time for what is being handled, remembers how far it got. */
    @Override
    public void close() {
        stop.countDown();
        try {
            if (!stopped.await(parts.settings().drainTimeout().toMillis() * 2, TimeUnit.MILLISECONDS)) {
                LOG.warnf("loop %s did not stop in time", spec.name());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isPaused() {
        return paused;
    }

    boolean isStopping() {
        return stop.getCount() == 0;
    }

    void hasCaughtUp() {
        caughtUp.complete(null);
    }

    private void run() {
        try {
            awaitTopics();
            while (!isStopping()) {
                readOnce();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stopped.countDown();
        }
    }

    private void awaitTopics() throws InterruptedException {
        while (!parts.topics().ready().isDone() && !isStopping()) {
            var _ = stop.await(20, TimeUnit.MILLISECONDS);
        }
    }

    private void readOnce() throws InterruptedException {
        try (var run = new LoopRun(this, spec, handler, parts, meters)) {
            run.readUntilStopped();
        } catch (KafkaException | IllegalStateException e) {
            LOG.errorf(e, "loop %s begins anew", spec.name());
            var _ = stop.await(RESTART_MILLIS, TimeUnit.MILLISECONDS);
        }
    }
}
