package io.bearhug.delivery.edge.postgres;

import io.bearhug.contracts.Activity.Count;
import io.bearhug.contracts.Activity.Total;
import io.bearhug.delivery.lifecycle.StateName;
import io.bearhug.delivery.listing.DeliveryFigures;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Counts rows. */
@ApplicationScoped
class PostgresFigures implements DeliveryFigures {

    private static final String STATES = """
            SELECT date_trunc('minute', changed_at) AS minute, state AS name, count(*) AS total
            FROM delivery WHERE changed_at >= $1 GROUP BY 1, 2""";
    private static final String REASONS = """
            SELECT coalesce(reason, 'none') AS name, count(*) AS total
            FROM delivery WHERE changed_at >= $1 AND state = $2 GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 20""";
    private static final String STANDING = """
            SELECT (SELECT count(*) FROM delivery WHERE state IN ('failed', 'unknown')) AS dead_letters,
                   (SELECT min(due_at) FROM due) AS oldest_due""";

    private final Pool pool;

    PostgresFigures(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Figures> since(Instant since) {
        return Uni.combine()
                .all()
                .unis(
                        Sql.run(pool, STATES, Sql.time(since)),
                        reasons(since, StateName.SKIPPED),
                        reasons(since, StateName.FAILED),
                        Sql.run(pool, STANDING))
                .with(PostgresFigures::figures);
    }

    private Uni<RowSet<Row>> reasons(Instant since, StateName state) {
        return Sql.run(pool, REASONS, Sql.time(since), state.text());
    }

    private static Figures figures(RowSet<Row> states, RowSet<Row> skips, RowSet<Row> failures, RowSet<Row> standing) {
        Row now = Sql.first(standing, row -> row).orElseThrow();
        return new Figures(
                Sql.all(states, row -> new Count(Sql.time(row, "minute"), row.getString("name"), row.getLong("total"))),
                totals(skips),
                totals(failures),
                now.getLong("dead_letters"),
                Sql.timeOrNull(now, "oldest_due"));
    }

    private static List<Total> totals(RowSet<Row> rows) {
        return Sql.all(rows, row -> new Total(row.getString("name"), row.getLong("total")));
    }
}
