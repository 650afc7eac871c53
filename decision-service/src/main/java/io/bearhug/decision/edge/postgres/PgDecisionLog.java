package io.bearhug.decision.edge.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bearhug.contracts.Decision;
import io.bearhug.contracts.Json;
import io.bearhug.decision.history.DecisionLog;
import io.bearhug.decision.history.Tally;
import io.bearhug.support.problem.Faults;
import io.bearhug.support.problem.Unavailable;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The log of decisions in table {@code decisions}. */
@ApplicationScoped
class PgDecisionLog implements DecisionLog {

    private static final String ADD = """
            INSERT INTO decisions
                (decision_id, person_id, fragment, client, decided_at, catalogue, channel, outcomes, record, name)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            ON CONFLICT (decision_id) DO NOTHING""";

    private static final String COUNT = """
            INSERT INTO decision_minute (minute, kind, name, count) VALUES ($1, $2, $3, $4)
            ON CONFLICT (minute, kind, name) DO UPDATE SET count = decision_minute.count + excluded.count""";

    private static final String COUNTS = "SELECT minute, kind, name, count FROM decision_minute WHERE minute >= $1";

    private static final String FIND = "SELECT record FROM decisions WHERE decision_id = $1";

    private static final String OF_PERSON = """
            SELECT record FROM decisions
            WHERE person_id = $1 AND ($2::timestamptz IS NULL OR (decided_at, decision_id) < ($2, $3))
            ORDER BY decided_at DESC, decision_id DESC
            LIMIT $4""";

    private static final String ALL = """
            SELECT record FROM decisions
            WHERE ($1::timestamptz IS NULL OR (decided_at, decision_id) < ($1, $2))
              AND ($3::text IS NULL OR $3 = ANY (outcomes)) AND ($4::text IS NULL OR channel = $4)
            ORDER BY decided_at DESC, decision_id DESC
            LIMIT $5""";

    private static final String FRAGMENTS = "SELECT DISTINCT fragment FROM decisions WHERE person_id = $1";

    /** Classes of SQLSTATE: data, constraints, limits of the program. */
    private static final Set<String> ABOUT_DATA = Set.of("22", "23", "54");

    private final Pool pool;
    private final PgForgottenPeople people;
    private final PgLessons lessons;
    private final PgAppointments appointments;

    PgDecisionLog(Pool pool, PgForgottenPeople people, PgLessons lessons, PgAppointments appointments) {
        this.pool = pool;
        this.people = people;
        this.lessons = lessons;
        this.appointments = appointments;
    }

    @Override
    public Uni<List<Head>> add(List<Entry> entries) {
        var heads = entries.stream().map(Entry::head).toList();
        return entries.isEmpty()
                ? Uni.createFrom().item(List.of())
                : answered(pool.withTransaction(transaction -> people.among(
                                transaction,
                                heads.stream().map(Head::personId).toList(),
                                heads.stream().map(Head::fragment).toList())
                        .flatMap(forgotten -> add(transaction, entries, forgotten))));
    }

    private Uni<List<Head>> add(SqlConnection transaction, List<Entry> entries, PgForgottenPeople.Forgotten forgotten) {
        var dropped = entries.stream()
                .map(Entry::head)
                .filter(head -> forgotten.includes(head.personId(), head.fragment(), head.at()))
                .toList();
        var kept = entries.stream()
                .filter(entry -> !dropped.contains(entry.head()))
                .toList();
        return kept.isEmpty()
                ? Uni.createFrom().item(dropped)
                : add(transaction, kept).replaceWith(dropped);
    }

    @Override
    public Uni<Boolean> isForgotten(@Nullable String personId, String fragment, Instant at) {
        return people.isForgotten(personId, fragment, at);
    }

    /** In one commit with their counts, so that a decision that comes again is not counted again. */
    private Uni<Void> add(SqlConnection transaction, List<Entry> entries) {
        var rows = entries.stream().map(this::row).toList();
        return transaction
                .preparedQuery(ADD)
                .executeBatch(rows)
                .map(added -> news(entries, added))
                .chain(news -> count(transaction, Tally.of(news))
                        .chain(() -> lessons.add(transaction, news))
                        .chain(() -> appointments.add(transaction, news)));
    }

    private static List<Head> news(List<Entry> entries, RowSet<Row> added) {
        var news = new ArrayList<Head>();
        RowSet<Row> result = added;
        for (var entry : entries) {
            if (result.rowCount() > 0) {
                news.add(entry.head());
            }
            result = result.next();
        }
        return news;
    }

    private static Uni<Void> count(SqlConnection transaction, Map<Tally.Line, Long> tally) {
        return tally.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(COUNT)
                        .executeBatch(tally.entrySet().stream()
                                .map(it -> row(it.getKey(), it.getValue()))
                                .toList())
                        .replaceWithVoid();
    }

    private static Tuple row(Tally.Line line, long count) {
        return Tuple.of(line.minute().atOffset(ZoneOffset.UTC), line.kind().name(), line.name(), count);
    }

    @Override
    public Uni<List<Counted>> counts(Instant since) {
        return answered(pool.preparedQuery(COUNTS).execute(Tuple.of(since.atOffset(ZoneOffset.UTC))))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PgDecisionLog::counted)
                        .toList());
    }

    private static Counted counted(Row row) {
        var minute = row.getOffsetDateTime("minute").toInstant();
        var line = new Tally.Line(minute, Tally.Kind.valueOf(row.getString("kind")), row.getString("name"));
        return new Counted(line, row.getLong("count"));
    }

    private Tuple row(Entry entry) {
        var head = entry.head();
        return Tuple.tuple()
                .addString(head.decisionId())
                .addString(head.personId())
                .addString(head.fragment())
                .addString(head.client())
                .addOffsetDateTime(head.at().atOffset(ZoneOffset.UTC))
                .addString(head.catalogue())
                .addString(head.channel())
                .addArrayOfString(head.outcomes().toArray(String[]::new))
                .addString(entry.json())
                .addString(people.name(head.fragment()));
    }

    @Override
    public Uni<Optional<Decision>> find(String decisionId) {
        return answered(pool.preparedQuery(FIND).execute(Tuple.of(decisionId)))
                .map(rows -> decisions(rows).stream().findFirst());
    }

    @Override
    public Uni<Page> ofPerson(String personId, @Nullable String after, int limit) {
        var cursor = Cursor.read(after);
        var arguments = Tuple.of(personId, cursor.at(), cursor.decisionId(), limit + 1);
        return answered(pool.preparedQuery(OF_PERSON).execute(arguments)).map(rows -> page(decisions(rows), limit));
    }

    @Override
    public Uni<Page> all(@Nullable String outcome, @Nullable String channel, @Nullable String after, int limit) {
        var cursor = Cursor.read(after);
        var arguments = Tuple.of(cursor.at(), cursor.decisionId(), outcome, channel, limit + 1);
        return answered(pool.preparedQuery(ALL).execute(arguments)).map(rows -> page(decisions(rows), limit));
    }

    private static Page page(List<Decision> found, int limit) {
        return found.size() <= limit
                ? new Page(found, null)
                : new Page(found.subList(0, limit), Cursor.after(found.get(limit - 1)));
    }

    @Override
    public Uni<List<String>> fragmentsOf(String personId) {
        return answered(pool.preparedQuery(FRAGMENTS).execute(Tuple.of(personId)))
                .map(PgDecisionLog::texts);
    }

    private static List<String> texts(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString(0))
                .toList();
    }

    /** What PostgreSQL refuses for what it says, and what goes wrong in our own words, is a fault of ours; all else is PostgreSQL being away. */
    static <T> Uni<T> answered(Uni<T> query) {
        return query.onFailure()
                .transform(failure -> isAboutData(failure)
                        ? new IllegalStateException("the log takes every decision", failure)
                        : Faults.isOurs(failure) ? failure : new LogUnavailable(failure));
    }

    private static boolean isAboutData(Throwable failure) {
        return failure instanceof PgException refused
                && refused.getSqlState() != null
                && ABOUT_DATA.contains(refused.getSqlState().substring(0, 2));
    }

    private static final class LogUnavailable extends Unavailable {
        LogUnavailable(Throwable cause) {
            super("the log of decisions is away", cause);
        }
    }

    /** Where a page ended. */
    private record Cursor(
            @Nullable OffsetDateTime at, @Nullable String decisionId) {

        static String after(Decision last) {
            return last.at().toEpochMilli() + "_" + last.decisionId();
        }

        /** What nobody of us has written begins at the beginning. */
        static Cursor read(@Nullable String text) {
            if (text == null || !text.matches("\\d{1,15}_.{1,100}")) {
                return new Cursor(null, null);
            }
            var parts = text.split("_", 2);
            return new Cursor(Instant.ofEpochMilli(Long.parseLong(parts[0])).atOffset(ZoneOffset.UTC), parts[1]);
        }
    }

    private static List<Decision> decisions(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> decision(row.getString(0)))
                .toList();
    }

    private static Decision decision(String json) {
        try {
            return Json.mapper().readValue(json, Decision.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the log holds what we wrote", e);
        }
    }
}
