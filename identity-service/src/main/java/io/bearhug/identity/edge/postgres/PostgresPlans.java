package io.bearhug.identity.edge.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.bearhug.contracts.Json;
import io.bearhug.identity.trackingplans.PlanMode;
import io.bearhug.identity.trackingplans.PlanVersion;
import io.bearhug.identity.trackingplans.TrackingPlan;
import io.bearhug.identity.trackingplans.TrackingPlans;
import io.bearhug.identity.trackingplans.Unplanned;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tracking plans in PostgreSQL. Of each source the newest versions are kept. */
@ApplicationScoped
class PostgresPlans implements TrackingPlans {

    private static final TypeReference<Map<String, Map<String, Object>>> SCHEMAS = new TypeReference<>() {};

    private static final String COLUMNS =
            "source, version, mode, unplanned, events::text events, created_at, created_by";
    private static final String NEWEST =
            "SELECT " + COLUMNS + " FROM tracking_plan WHERE source = $1 ORDER BY version DESC LIMIT 1";
    private static final String ONE = "SELECT " + COLUMNS + " FROM tracking_plan WHERE source = $1 AND version = $2";
    private static final String VERSIONS = "SELECT source, max(version) version FROM tracking_plan GROUP BY source";

    /** The source's row is locked, so that two who put a plan at once get two versions. */
    private static final String LOCK = "SELECT id FROM source WHERE id = $1 FOR UPDATE";

    private static final String ADD = """
            WITH added AS (
                INSERT INTO tracking_plan (source, version, mode, unplanned, events, created_at, created_by)
                SELECT $1, coalesce(max(version), 0) + 1, $2, $3, $4::text::json, $5, $6
                FROM tracking_plan WHERE source = $1
                RETURNING *),
            noted AS (
                INSERT INTO source_change (source, at, by_whom, what, detail)
                SELECT source, created_at, created_by, 'PLAN_CHANGED', 'version ' || version || ', ' || lower(mode) FROM added),
            trimmed AS (
                DELETE FROM tracking_plan WHERE source = $1 AND version <= (SELECT version FROM added) - 50)
            SELECT\s""" + COLUMNS + " FROM added";

    private final Pool pool;

    PostgresPlans(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Optional<PlanVersion>> find(String source) {
        return pool.preparedQuery(NEWEST).execute(Tuple.of(source)).map(PostgresPlans::first);
    }

    @Override
    public Uni<Optional<PlanVersion>> find(String source, int version) {
        return pool.preparedQuery(ONE).execute(Tuple.of(source, version)).map(PostgresPlans::first);
    }

    @Override
    public Uni<Optional<PlanVersion>> add(String source, TrackingPlan plan, String by, Instant at) {
        Tuple row = Tuple.from(List.of(
                source,
                plan.mode().name(),
                plan.unplanned().name(),
                String.valueOf(Rows.text(plan.events())),
                Rows.time(at),
                by));
        return pool.withTransaction(connection -> connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(source))
                .flatMap(found -> found.size() == 0
                        ? Uni.createFrom().item(Optional.empty())
                        : connection.preparedQuery(ADD).execute(row).map(PostgresPlans::first)));
    }

    @Override
    public Uni<Map<String, Integer>> versions() {
        return pool.query(VERSIONS)
                .execute()
                .map((RowSet<Row> rows) ->
                        Rows.list(rows, row -> Map.entry(row.getString("source"), row.getInteger("version"))).stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Optional<PlanVersion> first(RowSet<Row> rows) {
        return Rows.list(rows, PostgresPlans::plan).stream().findFirst();
    }

    private static PlanVersion plan(Row row) {
        TrackingPlan plan = new TrackingPlan(
                PlanMode.valueOf(row.getString("mode")),
                Unplanned.valueOf(row.getString("unplanned")),
                events(row.getString("events")));
        return new PlanVersion(
                row.getString("source"),
                row.getInteger("version"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getString("created_by"),
                plan);
    }

    private static Map<String, Map<String, Object>> events(String json) {
        try {
            return Json.mapper().readValue(json, SCHEMAS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored plan holds schemas", e);
        }
    }
}
