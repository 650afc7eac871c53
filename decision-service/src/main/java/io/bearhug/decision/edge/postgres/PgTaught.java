package io.bearhug.decision.edge.postgres;

import io.bearhug.decision.whatif.Noted;
import io.bearhug.decision.whatif.Taught;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What came of acts, in table {@code taught}. */
@ApplicationScoped
class PgTaught implements Taught {

    private static final String NEWEST = """
            SELECT decision_id, names[1] AS person, decided_at, action, succeeded FROM taught
            WHERE placement = $1
              AND ($2::timestamptz IS NULL OR decided_at >= $2) AND ($3::timestamptz IS NULL OR decided_at < $3)
            ORDER BY decided_at DESC, decision_id DESC
            LIMIT $4""";

    private static final String TIDY = "DELETE FROM taught WHERE decided_at < $1";

    private final Pool pool;

    PgTaught(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Result>> newest(String placement, @Nullable Instant from, @Nullable Instant to, int most) {
        var arguments = Tuple.of(placement, time(from), time(to), most);
        return PgDecisionLog.answered(pool.preparedQuery(NEWEST).execute(arguments))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PgTaught::result)
                        .toList());
    }

    private static Result result(Row row) {
        var noted = new Noted(
                row.getString("decision_id"),
                row.getString("person"),
                row.getOffsetDateTime("decided_at").toInstant());
        return new Result(noted, row.getString("action"), row.getBoolean("succeeded"));
    }

    @Override
    public Uni<Void> tidy(Instant before) {
        return PgDecisionLog.answered(pool.preparedQuery(TIDY).execute(Tuple.of(before.atOffset(ZoneOffset.UTC))))
                .replaceWithVoid();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
