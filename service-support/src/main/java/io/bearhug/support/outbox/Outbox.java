package io.bearhug.support.outbox;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Writes messages in the caller's transaction. Messages of one key are published in the order they were written, if whoever
 * writes them holds a lock on what the key stands for until commit.
 */
public final class Outbox {

    private static final String INSERT =
            "INSERT INTO outbox (topic, key, type, message_id, traceparent, value) VALUES ";

    /** The order in which they are given is the order of their numbers. */
    private static final String INSERT_ALL = """
            INSERT INTO outbox (topic, key, type, message_id, traceparent, value)
            SELECT topic, key, type, message_id, $5, value
            FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $6::text[])
                WITH ORDINALITY AS n (topic, key, type, message_id, value, place)
            ORDER BY place""";

    private Outbox() {}

    /** Writes messages on a connection that is in a transaction. */
    public static Uni<Void> add(SqlClient transaction, List<OutboxMessage> messages) {
        if (messages.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return transaction
                .preparedQuery(INSERT_ALL)
                .execute(Tuple.from(Arrays.asList(
                        texts(messages, message -> message.topic().name()),
                        texts(messages, OutboxMessage::key),
                        texts(messages, OutboxMessage::type),
                        texts(messages, OutboxMessage::id),
                        currentTrace(),
                        texts(messages, OutboxMessage::value))))
                .replaceWithVoid();
    }

    private static String[] texts(List<OutboxMessage> messages, Function<OutboxMessage, @Nullable String> text) {
        return messages.stream().map(text).toArray(String[]::new);
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
