package io.bearhug.identity.edge.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.function.Function;

/**
 * Statements run once per value.
 *
 * @param transaction they run in
 */
record Batches(SqlClient transaction) {

    <T> Uni<Void> all(String sql, Collection<T> values, Function<T, Tuple> parameters) {
        return values.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(sql)
                        .executeBatch(values.stream().map(parameters).toList())
                        .replaceWithVoid();
    }
}
