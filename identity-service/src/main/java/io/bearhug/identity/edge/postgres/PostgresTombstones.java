package io.bearhug.identity.edge.postgres;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.persons.ErasedMeanwhile;
import io.bearhug.identity.tombstones.Forgotten;
import io.bearhug.identity.tombstones.Tombstone;
import io.bearhug.identity.tombstones.Tombstones;
import io.bearhug.support.security.Pseudonyms;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/** Tombstones in PostgreSQL: keyed hashes, so that the table names nobody. */
@ApplicationScoped
class PostgresTombstones implements Tombstones {

    private static final String FIND = "SELECT name, before, written FROM tombstone WHERE name = ANY($1)";
    private static final String NEWER = """
            SELECT count(*) newer FROM unnest($1::text[], $2::bigint[]) seen (name, written)
            JOIN tombstone t USING (name) WHERE t.written > seen.written""";
    private static final String SET = """
            INSERT INTO tombstone (name, before) SELECT unnest($1::text[]), $2
            ON CONFLICT (name) DO UPDATE
            SET before = greatest(tombstone.before, excluded.before), written = nextval('tombstone_order')""";

    private final Pool pool;
    private final Pseudonyms pseudonyms;

    PostgresTombstones(Pool pool, Pseudonyms pseudonyms) {
        this.pool = pool;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public Uni<Forgotten> of(Set<Identifier> names) {
        Map<String, Identifier> byPseudonym = byPseudonym(names);
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(byPseudonym.keySet().toArray(String[]::new)))
                .map(rows -> forgotten(Rows.list(rows, row -> row), byPseudonym));
    }

    /**
     * Fails with {@link ErasedMeanwhile} if one of these names, which are locked, has a newer tombstone than it had. Each is compared with its
     * own: tombstones do not become visible in the order of their numbers.
     */
    Uni<Void> requireNoneAfter(ToLongFunction<Identifier> known, SqlClient transaction, Collection<Identifier> names) {
        Map<String, Identifier> byPseudonym = byPseudonym(names);
        return transaction
                .preparedQuery(NEWER)
                .execute(Tuple.of(
                        byPseudonym.keySet().toArray(String[]::new),
                        byPseudonym.values().stream().map(known::applyAsLong).toArray(Long[]::new)))
                .invoke(rows -> {
                    if (rows.iterator().next().getLong("newer") > 0) {
                        throw new ErasedMeanwhile();
                    }
                })
                .replaceWithVoid();
    }

    /** Sets tombstones under these keyed hashes. */
    static Uni<Void> set(SqlClient transaction, List<String> pseudonyms, Instant before) {
        return transaction
                .preparedQuery(SET)
                .execute(Tuple.of(pseudonyms.toArray(String[]::new), Rows.time(before)))
                .replaceWithVoid();
    }

    /** The keyed hashes of names, under every key. */
    List<String> pseudonyms(Collection<Identifier> names) {
        return names.stream()
                .flatMap(name -> pseudonyms.all(name.key()).stream())
                .sorted()
                .toList();
    }

    private Map<String, Identifier> byPseudonym(Collection<Identifier> names) {
        Map<String, Identifier> all = new LinkedHashMap<>();
        names.forEach(name -> pseudonyms.all(name.key()).forEach(pseudonym -> all.put(pseudonym, name)));
        return all;
    }

    private static Forgotten forgotten(List<Row> rows, Map<String, Identifier> byPseudonym) {
        Map<Identifier, Tombstone> found = new HashMap<>();
        for (Row row : rows) {
            Tombstone tombstone = new Tombstone(row.getOffsetDateTime("before").toInstant(), row.getLong("written"));
            Identifier name = byPseudonym.get(row.getString("name"));
            if (name != null) {
                found.merge(name, tombstone, PostgresTombstones::later);
            }
        }
        return new Forgotten(found);
    }

    private static Tombstone later(Tombstone one, Tombstone other) {
        return new Tombstone(
                one.before().isAfter(other.before()) ? one.before() : other.before(),
                Math.max(one.written(), other.written()));
    }
}
