package io.bearhug.identity.edge.postgres;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.bearhug.identity.persons.Persons;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Snapshots of persons in PostgreSQL. */
@ApplicationScoped
class PostgresPersons implements Persons {

    private static final String BY_ID = "SELECT snapshot::text snapshot FROM person WHERE id = $1";
    private static final String BY_NAME =
            "SELECT p.snapshot::text snapshot FROM person p JOIN identifier i ON i.person = p.id WHERE i.hash = $1";
    private static final String CALLED = """
            SELECT p.snapshot::text snapshot
            FROM (SELECT person, max(called) called FROM person_called WHERE called >= $1 AND called < $2
                  GROUP BY person ORDER BY max(called), person LIMIT $3) c
            JOIN person p ON p.id = c.person
            ORDER BY c.called, p.id""";

    /** Sorts after whatever else may follow the beginning of a name. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private final Pool pool;

    PostgresPersons(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Optional<Person>> find(String id) {
        return uuid(id).map(uuid -> one(BY_ID, Tuple.of(uuid)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    @Override
    public Uni<Optional<Person>> findBy(Identifier identifier) {
        return one(BY_NAME, Tuple.of(KeyHash.of(identifier).bytes()));
    }

    @Override
    public Uni<List<Person>> called(String start, int limit) {
        return pool.preparedQuery(CALLED)
                .execute(Tuple.of(start, start + LAST, limit))
                .map(rows -> Rows.list(rows, Rows::person));
    }

    private Uni<Optional<Person>> one(String sql, Tuple parameters) {
        return pool.preparedQuery(sql)
                .execute(parameters)
                .map((RowSet<Row> rows) ->
                        Rows.list(rows, Rows::person).stream().findFirst());
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
