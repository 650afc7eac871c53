package io.bearhug.delivery.edge.postgres;

import io.bearhug.delivery.unsubscribe.Errand;
import io.bearhug.delivery.unsubscribe.Errands;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Errands as rows; a claim is a wait, so one that is never answered comes up again by itself. */
@ApplicationScoped
class PostgresErrands implements Errands {

    private static final String CLAIM = """
            UPDATE errand SET tries = tries + 1, next_at = clock_timestamp() + $2 * interval '1 millisecond'
            WHERE id IN (
                SELECT id FROM errand WHERE refused IS NULL AND next_at <= clock_timestamp()
                ORDER BY next_at LIMIT $1 FOR UPDATE SKIP LOCKED)
            RETURNING id, fact, tries""";
    private static final String DONE = "DELETE FROM errand WHERE id = $1";
    private static final String AGAIN =
            "UPDATE errand SET next_at = clock_timestamp() + $2 * interval '1 millisecond' WHERE id = $1";
    private static final String REFUSED = "UPDATE errand SET refused = $2 WHERE id = $1";

    private final Pool pool;

    PostgresErrands(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Errand>> claim(int most, Duration lease) {
        return Sql.run(pool, CLAIM, most, lease.toMillis()).map(rows -> Sql.all(rows, PostgresErrands::read));
    }

    private static Errand read(Row row) {
        return new Errand(row.getString("id"), row.getString("fact"), row.getInteger("tries"));
    }

    @Override
    public Uni<Void> done(Errand errand) {
        return Sql.run(pool, DONE, errand.id()).replaceWithVoid();
    }

    @Override
    public Uni<Void> again(Errand errand, Duration after) {
        return Sql.run(pool, AGAIN, errand.id(), after.toMillis()).replaceWithVoid();
    }

    @Override
    public Uni<Void> refused(Errand errand, String says) {
        return Sql.run(pool, REFUSED, errand.id(), says).replaceWithVoid();
    }
}
