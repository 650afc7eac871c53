package io.bearhug.acceptance.promises;

import io.bearhug.local.demo.cast.Answer;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Visit;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Somebody so busy that events never stop coming, each sent once. */
final class EventFlow {

    private static final Duration BETWEEN_EVENTS = Duration.ofMillis(5);

    private final AtomicInteger tried = new AtomicInteger();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final CompletableFuture<Void> sending;

    private EventFlow(Visit visit) {
        sending = CompletableFuture.runAsync(() -> {
            while (!stopped.get()) {
                send(visit);
                LockSupport.parkNanos(BETWEEN_EVENTS.toNanos());
            }
        });
    }

    static EventFlow of(Visit visit) {
        return new EventFlow(visit);
    }

    private void send(Visit visit) {
        House house = visit.customer().house();
        tried.incrementAndGet();
        try {
            Answer answer = house.door().post(house.webShop(), "/v1/track", visit.track("Flowing", Map.of()));
            if (answer.status() == 200) {
                accepted.incrementAndGet();
            }
        } catch (UncheckedIOException e) {
            // No answer is no promise.
        }
    }

    /** How many were answered with 200. */
    long accepted() {
        return accepted.get();
    }

    /** How many were sent. */
    long tried() {
        return tried.get();
    }

    /** Ends; no more come. */
    void stop() {
        stopped.set(true);
        sending.join();
    }
}
