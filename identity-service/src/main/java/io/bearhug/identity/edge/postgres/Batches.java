package io.bearhug.identity.edge.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Statements about many values.
 *
 * @param transaction they run in
 */
record Batches(SqlClient transaction) {

    /** Runs it once for each value. */
    <T> Uni<Void> each(String sql, Collection<T> values, Function<T, Tuple> parameters) {
        return values.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(sql)
                        .executeBatch(values.stream().map(parameters).toList())
                        .replaceWithVoid();
    }

    /** Runs it once for all values; its parameters are arrays, with a place for every value. A value costs a row then, not a statement. */
    <T> Uni<Void> all(String sql, Collection<T> values, List<Column<T>> columns) {
        return all(sql, List.of(), values, columns);
    }

    /** The same, with parameters that come first. */
    <T> Uni<Void> all(String sql, List<Object> first, Collection<T> values, List<Column<T>> columns) {
        if (values.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<T> rows = List.copyOf(values);
        List<Object> parameters = new ArrayList<>(first);
        columns.forEach(column -> parameters.add(column.of(rows)));
        return transaction.preparedQuery(sql).execute(Tuple.from(parameters)).replaceWithVoid();
    }
}
