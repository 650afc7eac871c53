package io.bearhug.decision.edge.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.bearhug.contracts.Erasure;
import io.bearhug.contracts.Json;
import io.bearhug.decision.whatif.Figures.Example;
import io.bearhug.decision.whatif.Run;
import io.bearhug.decision.whatif.Runs;
import io.bearhug.decision.whatif.Simulated.Seen;
import io.bearhug.decision.whatif.Somebody;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Simulations and evaluations in tables {@code what_if}, {@code what_if_example} and {@code what_if_person}. */
@ApplicationScoped
class PgRuns implements Runs {

    private static final int PAGE = 200;

    private static final String BEGIN = """
            INSERT INTO what_if (id, kind, subject, state, done, total, started_at) VALUES ($1, $2, $3, $4, $5, $6, $7)""";

    private static final String BEAT = "UPDATE what_if SET beat_at = clock_timestamp() WHERE id = $1";
    private static final String PROGRESS = "UPDATE what_if SET done = $2, beat_at = clock_timestamp() WHERE id = $1";
    private static final String FINISH = "UPDATE what_if SET state = 'DONE', done = total, result = $2 WHERE id = $1";
    private static final String FAIL = "UPDATE what_if SET state = 'FAILED', problem = $2 WHERE id = $1";

    private static final String STATE = """
            CASE WHEN state = 'RUNNING' AND beat_at < clock_timestamp() - interval '1 minute'
                THEN 'INTERRUPTED' ELSE state END AS state""";

    private static final String FIND = "SELECT id, kind, subject, done, total, started_at, problem, result, " + STATE
            + " FROM what_if WHERE kind = $1 AND id = $2";

    private static final String NEWEST =
            "SELECT id, kind, subject, done, total, started_at, problem, NULL AS result, " + STATE + """
             FROM what_if
            WHERE kind = $1
                AND ($2::text IS NULL OR (started_at, id) < (SELECT started_at, id FROM what_if WHERE id = $2 AND kind = $1))
            ORDER BY started_at DESC, id DESC LIMIT $3""";

    private static final String ADD_EXAMPLE = """
            INSERT INTO what_if_example (run, number, decision_id, person_id, names, example)
            VALUES ($1, $2, $3, $4, $5, $6)""";

    private static final String ADD_PERSON = """
            INSERT INTO what_if_person (run, number, decision_id, person_id, names, decisions, before)
            VALUES ($1, $2, $3, $4, $5, $6, $7)""";

    private static final String EXAMPLES = "SELECT example FROM what_if_example WHERE run = $1 ORDER BY number";

    private static final String PEOPLE = """
            SELECT number, person_id, decision_id, decisions, before FROM what_if_person
            WHERE run = $1 AND number > $2 ORDER BY number LIMIT $3""";

    private static final String ABOUT = " WHERE person_id = ANY($1) OR names && $2::text[] OR decision_id = ANY($3)";
    private static final String FORGET_EXAMPLES = "DELETE FROM what_if_example" + ABOUT;
    private static final String FORGET_PEOPLE = "DELETE FROM what_if_person" + ABOUT;
    private static final String TIDY = "DELETE FROM what_if WHERE started_at < $1";

    private final Pool pool;
    private final PgForgottenPeople people;

    PgRuns(Pool pool, PgForgottenPeople people) {
        this.pool = pool;
        this.people = people;
    }

    @Override
    public Uni<Run> begin(Run.Kind kind, String subject, int of, Instant startedAt) {
        var id = UUID.randomUUID().toString();
        var run = new Run(id, kind, subject, Run.State.RUNNING, 0, of, startedAt, null, null);
        return begin(run).replaceWith(run);
    }

    private Uni<Void> begin(Run run) {
        return execute(
                BEGIN,
                Tuple.tuple()
                        .addString(run.id())
                        .addString(run.kind().name())
                        .addString(run.subject())
                        .addString(run.state().name())
                        .addInteger(run.done())
                        .addInteger(run.of())
                        .addOffsetDateTime(run.startedAt().atOffset(ZoneOffset.UTC)));
    }

    private Uni<Void> execute(String sql, Tuple arguments) {
        return PgDecisionLog.answered(pool.preparedQuery(sql).execute(arguments))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> beat(String id) {
        return execute(BEAT, Tuple.of(id));
    }

    @Override
    public Uni<Void> progress(String id, int done) {
        return execute(PROGRESS, Tuple.of(id, done));
    }

    @Override
    public Uni<Void> fail(String id, String problem) {
        return execute(FAIL, Tuple.of(id, problem));
    }

    @Override
    public Uni<Void> finish(String id, JsonNode result, List<Seen> examples, List<Somebody> withNothing) {
        var seen = IntStream.range(0, examples.size())
                .mapToObj(i -> example(id, i + 1, examples.get(i)))
                .toList();
        var nobodies = IntStream.range(0, withNothing.size())
                .mapToObj(i -> person(id, i + 1, withNothing.get(i)))
                .toList();
        return add(ADD_EXAMPLE, seen)
                .chain(() -> add(ADD_PERSON, nobodies))
                .chain(() -> execute(FINISH, Tuple.of(id, result.toString())));
    }

    /** Something about somebody. */
    private record About(Somebody whose, Tuple row) {}

    private About example(String id, int number, Seen seen) {
        var row = Tuple.tuple()
                .addString(id)
                .addInteger(number)
                .addString(seen.example().decisionId())
                .addString(seen.whose().personId())
                .addArrayOfString(names(seen.whose()))
                .addString(Json.mapper().valueToTree(seen.example()).toString());
        return new About(seen.whose(), row);
    }

    private About person(String id, int number, Somebody whose) {
        var row = Tuple.tuple()
                .addString(id)
                .addInteger(number)
                .addString(whose.newest())
                .addString(whose.personId())
                .addArrayOfString(names(whose))
                .addLong(whose.decisions())
                .addLong(whose.before());
        return new About(whose, row);
    }

    private String[] names(Somebody whose) {
        return whose.fragments().stream().map(people::name).toArray(String[]::new);
    }

    /** A page in each commit, without those who were forgotten since they were read. */
    private Uni<Void> add(String sql, List<About> rows) {
        var pages = new ArrayList<List<About>>();
        for (var i = 0; i < rows.size(); i += PAGE) {
            pages.add(rows.subList(i, Math.min(i + PAGE, rows.size())));
        }
        return Multi.createFrom()
                .iterable(pages)
                .onItem()
                .transformToUniAndConcatenate(page -> addPage(sql, page))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> addPage(String sql, List<About> page) {
        var ids = new ArrayList<@Nullable String>();
        page.forEach(it -> ids.add(it.whose().personId()));
        var fragments = page.stream()
                .flatMap(it -> it.whose().fragments().stream())
                .distinct()
                .toList();
        return PgDecisionLog.answered(pool.withTransaction(
                transaction -> people.among(transaction, ids, fragments).flatMap(forgotten -> {
                    var rows = page.stream()
                            .filter(it -> !isForgotten(it.whose(), forgotten))
                            .map(About::row)
                            .toList();
                    return rows.isEmpty()
                            ? Uni.createFrom().voidItem()
                            : transaction.preparedQuery(sql).executeBatch(rows).replaceWithVoid();
                })));
    }

    private static boolean isForgotten(Somebody whose, PgForgottenPeople.Forgotten forgotten) {
        return whose.fragments().stream().anyMatch(it -> forgotten.includes(whose.personId(), it, whose.at()));
    }

    @Override
    public Uni<Optional<Run>> find(Run.Kind kind, String id) {
        return PgDecisionLog.answered(pool.preparedQuery(FIND).execute(Tuple.of(kind.name(), id)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PgRuns::run)
                        .findFirst());
    }

    @Override
    public Uni<List<Run>> newest(Run.Kind kind, @Nullable String after, int limit) {
        return PgDecisionLog.answered(pool.preparedQuery(NEWEST).execute(Tuple.of(kind.name(), after, limit)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PgRuns::run)
                        .toList());
    }

    private static Run run(Row row) {
        var result = row.getString("result");
        return new Run(
                row.getString("id"),
                Run.Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                Run.State.valueOf(row.getString("state")),
                row.getInteger("done"),
                row.getInteger("total"),
                row.getOffsetDateTime("started_at").toInstant(),
                row.getString("problem"),
                result == null ? null : json(result, JsonNode.class));
    }

    private static <T> T json(String text, Class<T> type) {
        try {
            return Json.mapper().readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the store holds what we wrote", e);
        }
    }

    @Override
    public Uni<List<Example>> examples(String id) {
        return PgDecisionLog.answered(pool.preparedQuery(EXAMPLES).execute(Tuple.of(id)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> json(row.getString("example"), Example.class))
                        .toList());
    }

    @Override
    public Uni<List<WithNothing>> withNothing(String id, int after, int limit) {
        return PgDecisionLog.answered(pool.preparedQuery(PEOPLE).execute(Tuple.of(id, after, limit)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new WithNothing(
                                row.getInteger("number"),
                                row.getString("person_id"),
                                row.getString("decision_id"),
                                row.getLong("decisions"),
                                row.getLong("before")))
                        .toList());
    }

    @Override
    public Uni<Void> forget(Erasure erasure, List<String> decisions) {
        var whom = Tuple.of(
                erasure.ids().toArray(String[]::new),
                erasure.names().toArray(String[]::new),
                decisions.toArray(String[]::new));
        return PgDecisionLog.answered(pool.withTransaction(transaction -> transaction
                .preparedQuery(FORGET_EXAMPLES)
                .execute(whom)
                .chain(() -> transaction.preparedQuery(FORGET_PEOPLE).execute(whom))
                .replaceWithVoid()));
    }

    @Override
    public Uni<Void> tidy(Instant before) {
        return execute(TIDY, Tuple.of(before.atOffset(ZoneOffset.UTC)));
    }
}
