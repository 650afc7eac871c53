package io.bearhug.local.servers;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Parts that are started and stopped together, in parallel as far as their needs allow. */
public final class Parts {

    /** Hears what becomes of each part. */
    public interface Listener {
        /** A part was found running. */
        default void running(Part part) {}

        /** A part begins to start. */
        default void starting(Part part) {}

        /** A part is usable. */
        default void ready(Part part, Duration took) {}

        /** A part could not be started. */
        default void failed(Part part, Throwable reason) {}

        /** A part is not started since one it needs failed. */
        default void heldBack(Part part) {}
    }

    private final List<Part> all;
    private volatile boolean stopped;

    /** The parts, each after those it needs. */
    public Parts(List<Part> all) {
        this.all = List.copyOf(all);
    }

    /** The parts, each after those it needs. */
    public List<Part> all() {
        return all;
    }

    /** Asks all parts at the same time whether they are up. */
    public Map<Part, Boolean> health() {
        Map<Part, CompletableFuture<Boolean>> asked = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            all.forEach(part -> asked.put(part, CompletableFuture.supplyAsync(part::isUp, threads)));
        }
        Map<Part, Boolean> health = new LinkedHashMap<>();
        asked.forEach((part, up) -> health.put(part, outcome(up)));
        return health;
    }

    /** Starts every part that is not up, and waits. Returns whether all are up now. */
    public boolean startThoseDown(Listener listener) {
        Map<String, CompletableFuture<Boolean>> starts = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Part part : all) {
                List<CompletableFuture<Boolean>> needed = part.needs().stream()
                        .map(starts::get)
                        .filter(java.util.Objects::nonNull)
                        .toList();
                starts.put(
                        part.name(), CompletableFuture.supplyAsync(() -> startAfter(part, needed, listener), threads));
            }
            return starts.values().stream().map(CompletableFuture::join).reduce(true, Boolean::logicalAnd);
        }
    }

    private boolean startAfter(Part part, List<CompletableFuture<Boolean>> needed, Listener listener) {
        if (stopped || !needed.stream().map(Parts::outcome).reduce(true, Boolean::logicalAnd)) {
            listener.heldBack(part);
            return false;
        }
        return part.isUp() ? alreadyUp(part, listener) : start(part, listener);
    }

    private static boolean alreadyUp(Part part, Listener listener) {
        listener.running(part);
        return true;
    }

    private boolean start(Part part, Listener listener) {
        long from = System.nanoTime();
        listener.starting(part);
        try {
            part.stop();
            part.start();
            listener.ready(part, Duration.ofNanos(System.nanoTime() - from));
            return true;
        } catch (Exception e) {
            listener.failed(part, e);
            return false;
        }
    }

    private static boolean outcome(CompletableFuture<Boolean> start) {
        try {
            return start.join();
        } catch (CompletionException e) {
            return false;
        }
    }

    /** Stops all parts for good: those that others need last, independent ones at the same time. */
    public void stop() {
        stopped = true;
        Map<String, CompletableFuture<Void>> stops = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Part part : all.reversed()) {
                CompletableFuture<?>[] dependants = all.stream()
                        .filter(other -> other.needs().contains(part.name()))
                        .map(other -> stops.get(other.name()))
                        .filter(java.util.Objects::nonNull)
                        .toArray(CompletableFuture<?>[]::new);
                stops.put(part.name(), CompletableFuture.allOf(dependants).thenRunAsync(part::stop, threads));
            }
            CompletableFuture.allOf(stops.values().toArray(CompletableFuture<?>[]::new))
                    .join();
        }
    }
}
