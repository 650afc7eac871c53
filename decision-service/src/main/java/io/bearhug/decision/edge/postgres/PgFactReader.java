package io.bearhug.decision.edge.postgres;

import io.bearhug.contracts.Outcome;
import io.bearhug.contracts.context.LiveContext.NeedState;
import io.bearhug.decision.reporting.Answered;
import io.bearhug.decision.reporting.FactStore.Tested;
import io.bearhug.decision.reporting.FactStore.Whom;
import io.bearhug.decision.reporting.Facts;
import io.bearhug.decision.reporting.NeedSeen;
import io.bearhug.decision.reporting.Reacted;
import io.bearhug.decision.reporting.TookPart;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Puts facts together by the person they belong to now. */
@ApplicationScoped
class PgFactReader {

    /**
     * Those for whom something was decided in the time under a name that leads to them now: who was merged into somebody has none any more, and
     * who became known later is found by what they did before.
     */
    private static final String PEOPLE = """
            SELECT person, held, decision_id FROM report_person whom
            WHERE ($1::boolean IS NULL OR held = $1) AND person > $2 AND at >= $3 AND EXISTS (
                SELECT FROM report_name known JOIN report_answer it USING (name)
                WHERE known.person = whom.person AND it.at >= $3 AND it.at < $4)
            ORDER BY person LIMIT $5""";

    /** The same of those who took part in an experiment. */
    private static final String PARTICIPANTS = """
            SELECT person, held, decision_id FROM report_person whom
            WHERE ($1::boolean IS NULL OR held = $1) AND person > $2 AND at >= $3 AND EXISTS (
                SELECT FROM report_name known JOIN report_arm it USING (name)
                WHERE known.person = whom.person AND it.experiment = $6 AND it.at >= $3 AND it.at < $4)
            ORDER BY person LIMIT $5""";

    private static final String ARMS = """
            SELECT known.person, it.arm, min(it.at) AS first_at, count(*) AS decisions
            FROM report_name known JOIN report_arm it USING (name)
            WHERE known.person = ANY($1) AND it.at >= $2 AND it.at < $3 AND it.experiment = $4
            GROUP BY known.person, it.arm""";

    /** From one experiment to the next by the index: there are few of them, and many rows. */
    private static final String EXPERIMENTS = """
            WITH RECURSIVE tested (id) AS (
                SELECT min(experiment) FROM report_arm
                UNION ALL
                SELECT (SELECT min(experiment) FROM report_arm WHERE experiment > tested.id)
                FROM tested WHERE tested.id IS NOT NULL)
            SELECT id, first.at AS first_at, last.at AS last_at, last.catalogue FROM tested
            CROSS JOIN LATERAL (SELECT at FROM report_arm WHERE experiment = id ORDER BY at LIMIT 1) first
            CROSS JOIN LATERAL (
                SELECT at, catalogue FROM report_arm WHERE experiment = id ORDER BY at DESC LIMIT 1) last
            WHERE id IS NOT NULL ORDER BY id""";

    /** Of a name that is decided for without end, such as a robot's, the newest are enough; so with what follows. */
    private static final String ANSWERS = """
            SELECT known.person, newest.* FROM report_name known CROSS JOIN LATERAL (
                SELECT * FROM report_answer it WHERE it.name = known.name AND it.at >= $2 AND it.at < $3
                ORDER BY at DESC, decision_id, placement LIMIT 300) newest
            WHERE known.person = ANY($1)""";

    private static final String REACTIONS = """
            SELECT known.person, newest.* FROM report_name known CROSS JOIN LATERAL (
                SELECT * FROM report_reaction it WHERE it.name = known.name AND it.at >= $2 AND it.at < $3
                ORDER BY at DESC, id LIMIT 300) newest
            WHERE known.person = ANY($1)""";

    private static final String NEEDS = """
            SELECT known.person, newest.* FROM report_name known CROSS JOIN LATERAL (
                SELECT * FROM report_need it WHERE it.name = known.name AND it.last_at >= $2 AND it.first_at < $3
                ORDER BY last_at DESC, need, state, since, day LIMIT 300) newest
            WHERE known.person = ANY($1)""";

    private static final String KNOWN = """
            SELECT DISTINCT known.person, it.action FROM report_name known JOIN report_known it USING (name)
            WHERE known.person = ANY($1) AND it.day >= $2 AND it.day <= $3""";

    private static final String DAYS = """
            SELECT DISTINCT known.person, it.day FROM report_name known JOIN report_day it USING (name)
            WHERE known.person = ANY($1) AND it.day >= $2 AND it.day <= $3""";

    private static final String IDS =
            "SELECT decision_id, person_id FROM decisions WHERE decision_id = ANY($1) AND person_id IS NOT NULL";

    private final Pool pool;

    PgFactReader(Pool pool) {
        this.pool = pool;
    }

    Uni<List<Facts>> people(Whom whom) {
        var after = whom.after() == null ? "" : whom.after();
        var arguments = Tuple.tuple()
                .addBoolean(whom.heldOut())
                .addString(after)
                .addOffsetDateTime(time(whom.span().from()))
                .addOffsetDateTime(time(whom.span().to()))
                .addInteger(whom.most());
        var participants = whom.experiment() == null ? PEOPLE : PARTICIPANTS;
        if (whom.experiment() != null) {
            arguments.addString(whom.experiment());
        }
        return PgDecisionLog.answered(
                pool.preparedQuery(participants).execute(arguments).flatMap(rows -> facts(rows, whom)));
    }

    Uni<List<Tested>> experiments() {
        return PgDecisionLog.answered(pool.query(EXPERIMENTS).execute())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Tested(
                                row.getString("id"),
                                instant(row, "first_at"),
                                instant(row, "last_at"),
                                row.getString("catalogue")))
                        .toList());
    }

    Uni<Map<String, String>> personIds(List<String> decisions) {
        return PgDecisionLog.answered(pool.preparedQuery(IDS).execute(Tuple.of((Object) texts(decisions))))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(row -> row.getString(0), row -> row.getString(1))));
    }

    /** Facts of each kind, by person. */
    private record Read(
            Map<String, List<Answered>> answers,
            Map<String, List<Reacted>> reactions,
            Map<String, List<NeedSeen>> needs,
            Map<String, List<String>> known,
            Map<String, List<LocalDate>> days,
            Map<String, List<TookPart>> arms) {

        Facts of(Row row) {
            var person = row.getString("person");
            return new Facts(
                    person,
                    row.getBoolean("held"),
                    row.getString("decision_id"),
                    answers.getOrDefault(person, List.of()),
                    reactions.getOrDefault(person, List.of()),
                    needs.getOrDefault(person, List.of()),
                    known.getOrDefault(person, List.of()),
                    days.getOrDefault(person, List.of()),
                    arms.getOrDefault(person, List.of()));
        }
    }

    private Uni<List<Facts>> facts(RowSet<Row> rows, Whom whom) {
        var people = StreamSupport.stream(rows.spliterator(), false).toList();
        if (people.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var persons = texts(people.stream().map(row -> row.getString("person")).toList());
        var span = Tuple.of(persons, time(whom.span().from()), time(whom.span().to()));
        return read(ANSWERS, span, PgFactReader::answered)
                .flatMap(answers -> read(REACTIONS, span, PgFactReader::reacted).flatMap(reactions -> read(
                                NEEDS, span, PgFactReader::needSeen)
                        .flatMap(needs -> read(
                                        KNOWN,
                                        days(persons, whom.span().to().minusNanos(1), whom),
                                        row -> row.getString("action"))
                                .flatMap(known -> read(
                                                DAYS, days(persons, whom.until(), whom), row -> row.getLocalDate("day"))
                                        .flatMap(days -> arms(whom, persons)
                                                .map(arms ->
                                                        new Read(answers, reactions, needs, known, days, arms)))))))
                .map(read -> people.stream().map(read::of).toList());
    }

    private Uni<Map<String, List<TookPart>>> arms(Whom whom, String[] persons) {
        return whom.experiment() == null
                ? Uni.createFrom().item(Map.of())
                : read(
                        ARMS,
                        Tuple.of(
                                persons,
                                time(whom.span().from()),
                                time(whom.span().to()),
                                whom.experiment()),
                        row -> new TookPart(row.getString("arm"), instant(row, "first_at"), row.getLong("decisions")));
    }

    private static Tuple days(String[] persons, Instant to, Whom whom) {
        return Tuple.of(persons, day(whom.span().from()), day(to));
    }

    private <T> Uni<Map<String, List<T>>> read(String statement, Tuple arguments, Function<Row, T> fact) {
        return pool.preparedQuery(statement).execute(arguments).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .collect(Collectors.groupingBy(
                        row -> row.getString("person"), HashMap::new, Collectors.mapping(fact, Collectors.toList()))));
    }

    private static Answered answered(Row row) {
        return new Answered(
                row.getString("decision_id"),
                row.getString("placement"),
                instant(row, "at"),
                row.getString("channel"),
                row.getBoolean("acts"),
                row.getString("stage"),
                row.getBoolean("possible"),
                row.getDouble("propensity"),
                row.getInteger("prefilled"),
                row.getBoolean("resumed"));
    }

    private static Reacted reacted(Row row) {
        return new Reacted(
                row.getString("id"),
                row.getString("decision_id"),
                row.getString("placement"),
                Outcome.Type.valueOf(row.getString("type")),
                instant(row, "at"),
                row.getDouble("rating"));
    }

    private static NeedSeen needSeen(Row row) {
        return new NeedSeen(
                row.getString("need"),
                NeedState.valueOf(row.getString("state")),
                instant(row, "since"),
                instant(row, "first_at"),
                instant(row, "last_at"));
    }

    private static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static String[] texts(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }
}
