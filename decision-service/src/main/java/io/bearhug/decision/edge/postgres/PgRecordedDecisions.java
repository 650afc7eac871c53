package io.bearhug.decision.edge.postgres;

import io.bearhug.decision.whatif.Noted;
import io.bearhug.decision.whatif.RecordedDecisions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The log of decisions, read for simulations. */
@ApplicationScoped
class PgRecordedDecisions implements RecordedDecisions {

    private static final String NEWEST = """
            SELECT decision_id, coalesce(person_id, name, fragment) AS person, decided_at FROM decisions
            WHERE ($1::timestamptz IS NULL OR decided_at >= $1) AND ($2::timestamptz IS NULL OR decided_at < $2)
            ORDER BY decided_at DESC, decision_id DESC
            LIMIT $3""";

    private static final String RECORDS = "SELECT decision_id, record FROM decisions WHERE decision_id = ANY($1)";

    private final Pool pool;

    PgRecordedDecisions(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Noted>> newest(@Nullable Instant from, @Nullable Instant to, int most) {
        var arguments = Tuple.of(time(from), time(to), most);
        return PgDecisionLog.answered(pool.preparedQuery(NEWEST).execute(arguments))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PgRecordedDecisions::noted)
                        .toList());
    }

    private static Noted noted(Row row) {
        return new Noted(
                row.getString("decision_id"),
                row.getString("person"),
                row.getOffsetDateTime("decided_at").toInstant());
    }

    @Override
    public Uni<Map<String, String>> records(List<String> decisionIds) {
        var ids = Tuple.of(decisionIds.toArray(String[]::new));
        return PgDecisionLog.answered(pool.preparedQuery(RECORDS).execute(ids)).map(rows -> {
            var records = new HashMap<String, String>();
            rows.forEach(row -> records.put(row.getString("decision_id"), row.getString("record")));
            return records;
        });
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
