package io.bearhug.support.outbox;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Writes messages in the caller's transaction. Messages of one key are published in the order they were written, if whoever
 * writes them holds a lock on what the key stands for until commit.
 */
public final class Outbox {

    private static final String INSERT =
            "INSERT INTO outbox (topic, key, type, message_id, traceparent, value) VALUES ";

    private Outbox() {}

    /** Writes messages on a connection that is in a transaction. */
    public static Uni<Void> add(SqlClient transaction, List<OutboxMessage> messages) {
        if (messages.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String trace = currentTrace();
        var rows = messages.stream().map(message -> row(message, trace)).toList();
        return transaction
                .preparedQuery(INSERT + "($1, $2, $3, $4, $5, $6)")
                .executeBatch(rows)
                .replaceWithVoid();
    }

    /** Writes a message on a connection that is in a transaction. */
    public static Uni<Void> add(SqlClient transaction, OutboxMessage message) {
        return add(transaction, List.of(message));
    }

    /** Writes messages in the transaction of a Hibernate Reactive session, one after the other. */
    public static Uni<Void> add(Mutiny.Session session, List<OutboxMessage> messages) {
        String trace = currentTrace();
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var message : messages) {
            all = all.chain(() -> insert(session, message, trace));
        }
        return all;
    }

    /** Writes a message in the transaction of a Hibernate Reactive session. */
    public static Uni<Void> add(Mutiny.Session session, OutboxMessage message) {
        return add(session, List.of(message));
    }

    private static Uni<Void> insert(Mutiny.Session session, OutboxMessage message, @Nullable String trace) {
        return session.createNativeQuery(
                        INSERT + "(:topic, :key, :type, :id, cast(:trace as text), cast(:value as text))")
                .setParameter("topic", message.topic().name())
                .setParameter("key", message.key())
                .setParameter("type", message.type())
                .setParameter("id", message.id())
                .setParameter("trace", trace)
                .setParameter("value", message.value())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Tuple row(OutboxMessage message, @Nullable String trace) {
        return Tuple.from(Arrays.asList(
                message.topic().name(), message.key(), message.type(), message.id(), trace, message.value()));
    }

    private static @Nullable String currentTrace() {
        var headers = new HashMap<String, String>();
        GlobalOpenTelemetry.getPropagators()
                .getTextMapPropagator()
                .inject(Context.current(), headers, (map, name, text) -> {
                    if (map != null) {
                        map.put(name, text);
                    }
                });
        return headers.get("traceparent");
    }
}
