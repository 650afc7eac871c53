package io.bearhug.identity.edge.postgres;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.Pair;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Set;

/**
 * Takes single names away from somebody who keeps others, in a transaction that is there already. Who they are without them is looked
 * at again.
 *
 * @param transaction in which
 * @param names which
 */
record NamesErasure(SqlConnection transaction, List<NamesByHash.Found> names) {

    private static final String REGIONS =
            "SELECT DISTINCT region FROM identifier WHERE id = ANY($1) AND region IS NOT NULL";
    private static final String DELETE_SIGNS = "DELETE FROM sign_fact WHERE who = ANY($1)";
    private static final String DELETE_REFUSED = "DELETE FROM reject WHERE names && $1";
    private static final String DELETE_NAMES = "DELETE FROM identifier WHERE id = ANY($1)";
    private static final String LOOK_AGAIN = "UPDATE region SET due_at = 'epoch' WHERE id = ANY($1)";
    private static final String LEFT =
            "SELECT namespace, value FROM identifier WHERE region = ANY($1) ORDER BY id LIMIT 500";

    NamesErasure {
        names = List.copyOf(names);
    }

    /** Answers the names that were in the same regions. */
    Uni<Set<Identifier>> erase() {
        Long[] ids = names.stream().map(NamesByHash.Found::id).toArray(Long[]::new);
        String[] keys = names.stream().map(name -> name.identifier().key()).toArray(String[]::new);
        List<Identifier> sorted = names.stream()
                .map(NamesByHash.Found::identifier)
                .sorted(Pair.ORDER)
                .toList();
        return PostgresRegions.lockNames(transaction, sorted)
                .chain(() -> transaction.preparedQuery(REGIONS).execute(Tuple.of((Object) ids)))
                .map(rows -> Rows.list(rows, row -> row.getLong("region")).toArray(Long[]::new))
                .call(regions ->
                        transaction.preparedQuery(PostgresRegions.LOCK_REGIONS).execute(Tuple.of((Object) regions)))
                .call(() -> transaction.preparedQuery(DELETE_SIGNS).execute(Tuple.of((Object) ids)))
                .call(() -> transaction.preparedQuery(DELETE_REFUSED).execute(Tuple.of((Object) keys)))
                .call(() -> transaction.preparedQuery(DELETE_NAMES).execute(Tuple.of((Object) ids)))
                .call(regions ->
                        transaction.preparedQuery(PersonErasure.DELETE_REGIONS).execute(Tuple.of((Object) regions)))
                .call(regions -> transaction.preparedQuery(LOOK_AGAIN).execute(Tuple.of((Object) regions)))
                .flatMap(regions -> transaction.preparedQuery(LEFT).execute(Tuple.of((Object) regions)))
                .map(rows -> Set.copyOf(
                        Rows.list(rows, row -> new Identifier(row.getString("namespace"), row.getString("value")))));
    }
}
