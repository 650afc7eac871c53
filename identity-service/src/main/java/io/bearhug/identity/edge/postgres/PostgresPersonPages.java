package io.bearhug.identity.edge.postgres;

import io.bearhug.contracts.Person;
import io.bearhug.identity.exports.PersonPages;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Snapshots of persons by id. */
@ApplicationScoped
class PostgresPersonPages implements PersonPages {

    private static final String AFTER = """
            SELECT snapshot::text snapshot FROM person WHERE id > $1 AND redirect_to IS NULL ORDER BY id LIMIT $2""";

    /** Sorts before every other. */
    private static final UUID FIRST = new UUID(0, 0);

    private final Pool pool;

    PostgresPersonPages(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Person>> after(@Nullable String id, int limit) {
        UUID cursor = Optional.ofNullable(id).map(UUID::fromString).orElse(FIRST);
        return pool.preparedQuery(AFTER).execute(Tuple.of(cursor, limit)).map(rows -> Rows.list(rows, Rows::person));
    }
}
