package io.bearhug.benchmarks.load.floor;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** The least that a service can be, to compare it with. */
public final class FloorServer implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;
    /** Any port that is free, the same for all instances: what Vert.x understands by a negative one. */
    private static final int ANY_BUT_THE_SAME = -1;

    private final Vertx vertx = Vertx.vertx();
    private final Work work;
    private final AtomicInteger port = new AtomicInteger();

    private FloorServer(Function<Vertx, Work> work) {
        this.work = work.apply(vertx);
    }

    /** Starts one that takes facts, on loopback, with as many event loops as the services have. */
    public static FloorServer start(FloorSettings settings) throws IOException {
        return started(vertx -> new Taking(vertx, settings));
    }

    /** The same for one that looks up. */
    public static FloorServer start(LookSettings settings) throws IOException {
        return started(vertx -> new Looking(vertx, settings));
    }

    /** The same for one that asks, looks up and writes. */
    public static FloorServer start(HopSettings settings) throws IOException {
        return started(vertx -> new Answering(vertx, settings));
    }

    private static FloorServer started(Function<Vertx, Work> work) throws IOException {
        FloorServer floor = new FloorServer(work);
        try {
            floor.deploy(Runtime.getRuntime().availableProcessors() * 2);
            return floor;
        } catch (IOException e) {
            floor.close();
            throw e;
        }
    }

    private void deploy(int instances) throws IOException {
        var deployed = vertx.deployVerticle(Door::new, new DeploymentOptions().setInstances(instances));
        try {
            var _ = deployed.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the floor does not start", e);
        }
    }

    /** Where it listens. */
    public int port() {
        return port.get();
    }

    private final class Door extends AbstractVerticle {
        @Override
        public void start(Promise<Void> started) {
            vertx.createHttpServer()
                    .requestHandler(work::answer)
                    .listen(ANY_BUT_THE_SAME, "127.0.0.1")
                    .onSuccess(server -> port.set(server.actualPort()))
                    .<Void>mapEmpty()
                    .onComplete(started);
        }
    }

    @Override
    public void close() {
        work.close();
        try {
            var _ = vertx.close().toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            System.err.println("floor: " + e);
        }
    }
}
