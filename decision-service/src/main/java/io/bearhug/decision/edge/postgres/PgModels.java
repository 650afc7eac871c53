package io.bearhug.decision.edge.postgres;

import io.bearhug.contracts.Erasure;
import io.bearhug.contracts.Outcome;
import io.bearhug.decision.learning.DueLesson;
import io.bearhug.decision.learning.Fare;
import io.bearhug.decision.learning.Model;
import io.bearhug.decision.learning.ModelStore;
import io.bearhug.decision.learning.Step;
import io.bearhug.decision.learning.StepDown;
import io.bearhug.decision.learning.Teaching;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * Models in table {@code model}. A round of teaching locks, learns, writes what was learned and removes the lessons in one commit: a lesson is
 * learned once, and models go on from where they were.
 */
@ApplicationScoped
class PgModels implements ModelStore {

    /** Any number no other lock of the database uses. */
    private static final long LOCK = 2_905_118_437_730L;

    private static final String ALONE = "SELECT pg_try_advisory_xact_lock($1)";

    /** In an order that does not depend on when they came. */
    private static final String DUE = """
            SELECT decision_id, placement, model, features, closes_at,
                shown_at IS NOT NULL AND unseen_at IS NULL AS exposed,
                praised_at IS NOT NULL OR CASE WHEN by_event
                    THEN EXISTS (
                        SELECT FROM success
                        WHERE success.names && lesson.names AND lesson.action = ANY(actions)
                          AND at BETWEEN coalesce(shown_at, decided_at) AND closes_at)
                    ELSE accepted_at <= closes_at END IS TRUE AS succeeded
            FROM lesson LEFT JOIN lesson_outcome USING (decision_id, placement)
            WHERE closes_at <= $1
            ORDER BY closes_at, decision_id, placement
            LIMIT $2""";

    /** Nothing of those who were forgotten since. */
    private static final String KEEP = """
            INSERT INTO taught (decision_id, placement, action, names, decided_at, succeeded)
            SELECT decision_id, placement, action, names, decided_at, done.succeeded
            FROM lesson JOIN unnest($1::text[], $2::text[], $3::boolean[]) AS done (decision_id, placement, succeeded)
                USING (decision_id, placement)
            WHERE NOT EXISTS (SELECT FROM tombstone WHERE name = ANY(names) AND before >= decided_at)
            ON CONFLICT (decision_id, placement) DO NOTHING""";

    private static final String REMOVE = """
            DELETE FROM lesson USING unnest($1::text[], $2::text[]) AS done (decision_id, placement)
            WHERE lesson.decision_id = done.decision_id AND lesson.placement = done.placement""";

    private static final String COLUMNS =
            "SELECT id, version, lessons, successes, taught_at, faded_at, weights, stamp FROM model ";

    private static final String STALE = COLUMNS + "WHERE faded_at <= $1 ORDER BY faded_at LIMIT $2";
    private static final String BY_ID = COLUMNS + "WHERE id = ANY($1)";
    private static final String SINCE = COLUMNS + "WHERE stamp > $1 ORDER BY stamp";

    private static final String OPEN = "SELECT EXISTS (SELECT FROM lesson)";
    private static final String LIFT = "DELETE FROM place_step WHERE place = $1";
    private static final String DOWNS = "SELECT place, written, at_most, since, reason FROM place_step";

    private static final String DOWN = """
            INSERT INTO place_step (place, written, at_most, since, reason) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (place) DO UPDATE SET written = excluded.written, at_most = excluded.at_most,
                since = excluded.since, reason = excluded.reason""";

    private static final String FARES = """
            SELECT placement, count(*) AS contacts, count(left_at) AS opted_out, count(complained_at) AS complained
            FROM lesson_outcome LEFT JOIN place_step ON place = placement
            WHERE shown_at > $1 AND (since IS NULL OR shown_at > since)
            GROUP BY placement""";

    private static final String PUT = """
            INSERT INTO model (id, version, lessons, successes, taught_at, faded_at, weights)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, lessons = excluded.lessons,
                successes = excluded.successes, taught_at = excluded.taught_at, faded_at = excluded.faded_at,
                weights = excluded.weights, stamp = nextval('model_stamp')""";

    private final Pool pool;
    private final PgLessons lessons;

    PgModels(Pool pool, PgLessons lessons) {
        this.pool = pool;
        this.lessons = lessons;
    }

    @Override
    public Uni<Changes> since(long stamp) {
        return PgDecisionLog.answered(
                pool.preparedQuery(SINCE).execute(Tuple.of(stamp)).chain(rows -> pool.preparedQuery(DOWNS)
                        .execute()
                        .chain(downs ->
                                pool.preparedQuery(OPEN).execute().map(open -> changes(rows, downs, open, stamp)))));
    }

    private static Changes changes(RowSet<Row> models, RowSet<Row> downs, RowSet<Row> open, long stamp) {
        return new Changes(
                models(models), stepDowns(downs), open.iterator().next().getBoolean(0), last(models, stamp));
    }

    private static List<StepDown> stepDowns(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new StepDown(
                        row.getString("place"),
                        Step.valueOf(row.getString("written")),
                        Step.valueOf(row.getString("at_most")),
                        row.getOffsetDateTime("since").toInstant(),
                        row.getString("reason")))
                .toList();
    }

    @Override
    public Uni<Void> stepDown(StepDown down) {
        return PgDecisionLog.answered(pool.preparedQuery(DOWN)
                .execute(Tuple.of(
                        down.place(),
                        down.written().name(),
                        down.atMost().name(),
                        down.since().atOffset(ZoneOffset.UTC),
                        down.reason()))
                .replaceWithVoid());
    }

    @Override
    public Uni<Void> lift(String place) {
        return PgDecisionLog.answered(pool.preparedQuery(LIFT).execute(Tuple.of(place)))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Fare>> fares(Instant since) {
        return PgDecisionLog.answered(pool.preparedQuery(FARES).execute(Tuple.of(since.atOffset(ZoneOffset.UTC))))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Fare(
                                row.getString("placement"),
                                row.getLong("contacts"),
                                row.getLong("opted_out"),
                                row.getLong("complained")))
                        .toList());
    }

    private static List<Model> models(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(PgModels::model)
                .toList();
    }

    private static long last(RowSet<Row> rows, long stamp) {
        return StreamSupport.stream(rows.spliterator(), false)
                .mapToLong(row -> row.getLong("stamp"))
                .max()
                .orElse(stamp);
    }

    private static Model model(Row row) {
        var facts = new Model.Facts(
                row.getString("id"),
                row.getLong("version"),
                row.getLong("lessons"),
                row.getLong("successes"),
                row.getOffsetDateTime("taught_at").toInstant(),
                row.getOffsetDateTime("faded_at").toInstant());
        return Model.read(facts, row.getBuffer("weights").getBytes());
    }

    @Override
    public Uni<Integer> teach(Instant until, int most, Teaching teaching) {
        return alone(transaction -> round(transaction, until, most, teaching));
    }

    @Override
    public Uni<Void> fade(Instant now, int most) {
        var aDayAgo = now.minus(Model.FADING).atOffset(ZoneOffset.UTC);
        return alone(transaction -> transaction
                        .preparedQuery(STALE)
                        .execute(Tuple.of(aDayAgo, most))
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .map(rows -> faded(rows, now))
                        .chain(faded -> put(transaction, faded).replaceWith(faded.size())))
                .replaceWithVoid();
    }

    /** Changes models, and tells how many lessons or models that was; 0 where another instance does. */
    private Uni<Integer> alone(Function<SqlConnection, Uni<Integer>> change) {
        return PgDecisionLog.answered(pool.withTransaction(transaction -> transaction
                .preparedQuery(ALONE)
                .execute(Tuple.of(LOCK))
                .chain(locked -> locked.iterator().next().getBoolean(0)
                        ? change.apply(transaction)
                        : Uni.createFrom().item(0))));
    }

    private static List<Model> faded(RowSet<Row> rows, Instant now) {
        var models = models(rows);
        models.forEach(model -> model.forget(now));
        return models;
    }

    private static Uni<Integer> round(SqlConnection transaction, Instant until, int most, Teaching teaching) {
        return PgForgottenPeople.holdOff(transaction)
                .chain(() -> transaction.preparedQuery(DUE).execute(Tuple.of(until.atOffset(ZoneOffset.UTC), most)))
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().item(0)
                        : teach(transaction, rows, teaching).replaceWith(rows.size()));
    }

    private static Uni<Void> teach(SqlConnection transaction, RowSet<Row> rows, Teaching teaching) {
        var due = StreamSupport.stream(rows.spliterator(), false)
                .map(PgModels::lesson)
                .toList();
        var done = keys(rows);
        return transaction
                .preparedQuery(BY_ID)
                .execute(Tuple.of(Teaching.models(due).toArray(String[]::new)))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(known -> teaching.teach(due, models(known)))
                .chain(taught -> put(transaction, taught))
                .chain(() -> transaction.preparedQuery(KEEP).execute(results(rows)))
                .chain(() -> transaction.preparedQuery(REMOVE).execute(done))
                .replaceWithVoid();
    }

    private static DueLesson lesson(Row row) {
        var features = Arrays.stream(row.getArrayOfDoubles("features"))
                .mapToDouble(Double::doubleValue)
                .toArray();
        return new DueLesson(
                row.getString("model"),
                features,
                row.getOffsetDateTime("closes_at").toInstant(),
                row.getBoolean("exposed"),
                row.getBoolean("succeeded"));
    }

    /** What came of them: a success is seen. */
    private static Tuple results(RowSet<Row> rows) {
        var succeeded = new ArrayList<Boolean>();
        rows.forEach(row -> succeeded.add(row.getBoolean("exposed") && row.getBoolean("succeeded")));
        return keys(rows).addArrayOfBoolean(succeeded.toArray(Boolean[]::new));
    }

    private static Tuple keys(RowSet<Row> rows) {
        var decisions = new ArrayList<String>();
        var placements = new ArrayList<String>();
        rows.forEach(row -> {
            decisions.add(row.getString("decision_id"));
            placements.add(row.getString("placement"));
        });
        return Tuple.of(decisions.toArray(String[]::new), placements.toArray(String[]::new));
    }

    private static Uni<Void> put(SqlConnection transaction, Collection<Model> models) {
        return models.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(PUT)
                        .executeBatch(models.stream().map(PgModels::row).toList())
                        .replaceWithVoid();
    }

    private static Tuple row(Model model) {
        var facts = model.facts();
        return Tuple.tuple()
                .addString(facts.id())
                .addLong(facts.version())
                .addLong(facts.lessons())
                .addLong(facts.successes())
                .addOffsetDateTime(facts.taughtAt().atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(facts.fadedAt().atOffset(ZoneOffset.UTC))
                .addBuffer(Buffer.buffer(model.weights()));
    }

    @Override
    public Uni<Void> heard(List<Outcome> outcomes) {
        return lessons.heard(outcomes);
    }

    @Override
    public Uni<Void> succeeded(List<Success> successes) {
        return lessons.succeeded(successes);
    }

    @Override
    public Uni<Void> forget(Erasure erasure, List<String> decisions) {
        return lessons.forget(erasure, decisions);
    }

    @Override
    public Uni<Void> tidy(Instant before) {
        return lessons.tidy(before);
    }
}
