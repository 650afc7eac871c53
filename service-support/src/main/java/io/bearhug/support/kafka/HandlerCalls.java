package io.bearhug.support.kafka;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Calls handlers as reactive stores want to be called: each call on a fresh duplicated Vert.x context, marked as used by nobody
 * else. Each partition keeps its event loop.
 */
final class HandlerCalls {

    private final BatchHandler handler;
    private final VertxInternal vertx;
    private final Map<TopicPartition, Context> contexts = new HashMap<>();

    HandlerCalls(BatchHandler handler, Vertx vertx) {
        this.handler = handler;
        this.vertx = (VertxInternal) vertx;
    }

    /** Hands a batch over and tells how it ended: null for well. */
    void call(TopicPartition partition, List<ConsumerRecord<String, byte[]>> batch, Consumer<@Nullable Throwable> end) {
        Context context = contexts.computeIfAbsent(partition, _ -> vertx.createEventLoopContext());
        run(context, () -> handler.handle(partition, batch), _ -> end.accept(null), end);
    }

    /** Does something else and tells how it ended: null for well. */
    void call(Supplier<Uni<Void>> action, Consumer<@Nullable Throwable> end) {
        run(vertx.createEventLoopContext(), action, _ -> end.accept(null), end);
    }

    /** Hands a batch over and waits until it is done with; only for a thread that may wait. */
    void await(TopicPartition partition, List<ConsumerRecord<String, byte[]>> batch, Duration timeout) {
        var _ = await(() -> handler.handle(partition, batch).replaceWith(Boolean.TRUE), timeout);
    }

    /** Waits for an answer; only for a thread that may wait. */
    <T> T await(Supplier<Uni<T>> question, Duration timeout) {
        var answer = new CompletableFuture<T>();
        run(vertx.createEventLoopContext(), question, answer::complete, answer::completeExceptionally);
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("no answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    private static <T> void run(
            Context context, Supplier<Uni<T>> action, Consumer<? super T> item, Consumer<Throwable> failure) {
        Context own = VertxContext.createNewDuplicatedContext(context);
        VertxContextSafetyToggle.setContextSafe(own, true);
        own.runOnContext(_ -> Uni.createFrom().deferred(action::get).subscribe().with(item, failure));
    }
}
