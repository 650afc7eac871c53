package io.bearhug.decision.edge.postgres;

import io.bearhug.contracts.Erasure;
import io.bearhug.support.security.Pseudonyms;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes facts out of tables {@code report_*}: those of whoever is forgotten, and those on which no report looks back any more. */
@ApplicationScoped
class PgFactRemoval {

    /** Names by which somebody is found: their own, and those last known to be theirs. */
    private static final String THEIRS = "name IN (SELECT unnest($1::text[]) UNION"
            + " SELECT known.name FROM report_name known WHERE known.person = ANY($1))";

    /** Names that lead to an id that is nobody's any more, whatever the time. */
    private static final String LAST_THEIRS =
            "name IN (SELECT known.name FROM report_name known WHERE known.person = ANY($3))";

    private static final List<String> FORGET = List.of(
            "DELETE FROM report_answer WHERE at <= $2 AND " + THEIRS + " OR " + LAST_THEIRS,
            "DELETE FROM report_arm WHERE at <= $2 AND " + THEIRS + " OR " + LAST_THEIRS,
            "DELETE FROM report_reaction WHERE at <= $2 AND " + THEIRS + " OR " + LAST_THEIRS,
            "DELETE FROM report_need WHERE first_at <= $2 AND " + THEIRS + " OR " + LAST_THEIRS,
            "DELETE FROM report_known WHERE day <= ($2::timestamptz AT TIME ZONE 'UTC')::date AND " + THEIRS + " OR "
                    + LAST_THEIRS,
            "DELETE FROM report_day WHERE day <= ($2::timestamptz AT TIME ZONE 'UTC')::date AND " + THEIRS + " OR "
                    + LAST_THEIRS,
            "DELETE FROM report_person WHERE since <= $2 AND person = ANY($1) OR person = ANY($3)",
            "DELETE FROM report_name WHERE at <= $2 AND (name = ANY($1) OR person = ANY($1)) OR person = ANY($3)");

    private static final List<String> FORGET_DECISIONS = List.of(
            "DELETE FROM report_answer WHERE decision_id = ANY($1)",
            "DELETE FROM report_arm WHERE decision_id = ANY($1)",
            "DELETE FROM report_reaction WHERE decision_id = ANY($1)");

    private static final List<String> TIDY = List.of(
            "DELETE FROM report_answer WHERE at < $1",
            "DELETE FROM report_arm WHERE at < $1",
            "DELETE FROM report_reaction WHERE at < $1",
            "DELETE FROM report_need WHERE day < ($1::timestamptz AT TIME ZONE 'UTC')::date",
            "DELETE FROM report_known WHERE day < ($1::timestamptz AT TIME ZONE 'UTC')::date",
            "DELETE FROM report_day WHERE day < ($1::timestamptz AT TIME ZONE 'UTC')::date",
            "DELETE FROM report_person WHERE at < $1",
            "DELETE FROM report_name WHERE at < $1");

    private final Pool pool;
    private final Pseudonyms pseudonyms;

    PgFactRemoval(Pool pool, Pseudonyms pseudonyms) {
        this.pool = pool;
        this.pseudonyms = pseudonyms;
    }

    Uni<Void> forget(Erasure erasure, List<String> decisions) {
        var ids = erasure.ids().stream()
                .flatMap(id -> pseudonyms.all(id).stream())
                .toList();
        var names =
                Stream.concat(erasure.names().stream(), ids.stream()).collect(Collectors.toCollection(TreeSet::new));
        var theirs = Tuple.of(texts(names), time(erasure.before()), texts(ids));
        var decided = Tuple.of((Object) texts(decisions));
        return PgDecisionLog.answered(pool.withTransaction(transaction ->
                each(transaction, FORGET, theirs).chain(() -> each(transaction, FORGET_DECISIONS, decided))));
    }

    Uni<Void> tidy(Instant before) {
        return PgDecisionLog.answered(
                pool.withTransaction(transaction -> each(transaction, TIDY, Tuple.of(time(before)))));
    }

    private static Uni<Void> each(SqlConnection transaction, List<String> statements, Tuple arguments) {
        return Multi.createFrom()
                .iterable(statements)
                .onItem()
                .transformToUniAndConcatenate(statement ->
                        transaction.preparedQuery(statement).execute(arguments).replaceWithVoid())
                .onItem()
                .ignoreAsUni();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static String[] texts(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }
}
