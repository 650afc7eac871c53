package io.bearhug.identity.edge.postgres;

import io.bearhug.contracts.Identifier;
import io.bearhug.support.security.Pseudonyms;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Finds names of which only keyed hashes are known, by reading all names. */
@ApplicationScoped
class NamesByHash {

    private static final int PAGE = 5_000;
    private static final String NEXT =
            "SELECT id, namespace, value, person FROM identifier WHERE id > $1 ORDER BY id LIMIT $2";

    private final Pool pool;
    private final Pseudonyms pseudonyms;

    NamesByHash(Pool pool, Pseudonyms pseudonyms) {
        this.pool = pool;
        this.pseudonyms = pseudonyms;
    }

    /**
     * A name that is there.
     *
     * @param id its number
     * @param identifier the name
     * @param person whose it is
     */
    record Found(long id, Identifier identifier, UUID person) {}

    /** The names that have one of these hashes and belong to somebody. */
    Uni<List<Found>> find(Set<String> hashes) {
        return hashes.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Multi.createBy()
                        .repeating()
                        .uni(AtomicLong::new, this::page)
                        .until(List::isEmpty)
                        .onItem()
                        .<Found>transformToIterable(rows -> found(rows, hashes))
                        .collect()
                        .asList();
    }

    private Uni<List<Row>> page(AtomicLong last) {
        return pool.preparedQuery(NEXT)
                .execute(Tuple.of(last.get(), PAGE))
                .map(rows -> Rows.list(rows, row -> row))
                .invoke(rows -> rows.forEach(row -> last.set(row.getLong("id"))));
    }

    private List<Found> found(List<Row> rows, Set<String> hashes) {
        return rows.stream()
                .filter(row -> row.getUUID("person") != null)
                .map(row -> new Found(
                        row.getLong("id"),
                        new Identifier(row.getString("namespace"), row.getString("value")),
                        Objects.requireNonNull(row.getUUID("person"))))
                .filter(name -> pseudonyms.all(name.identifier().key()).stream().anyMatch(hashes::contains))
                .toList();
    }
}
