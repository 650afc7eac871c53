package io.bearhug.decision.edge.postgres;

import io.bearhug.contracts.Erasure;
import io.bearhug.contracts.Outcome;
import io.bearhug.decision.history.DecisionLog.Head;
import io.bearhug.decision.learning.Lesson;
import io.bearhug.decision.learning.ModelStore.Success;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What acts will teach, and what is needed for it: tables {@code lesson}, {@code lesson_outcome} and {@code success}. */
@ApplicationScoped
class PgLessons {

    private static final String ADD = """
            INSERT INTO lesson
                (decision_id, placement, model, action, by_event, names, features, decided_at, closes_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            ON CONFLICT (decision_id, placement) DO NOTHING""";

    /** The earliest of each. */
    private static final String HEARD = """
            INSERT INTO lesson_outcome AS known
                (decision_id, placement, shown_at, accepted_at, praised_at, heard_at, left_at, complained_at,
                 unseen_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            ON CONFLICT (decision_id, placement) DO UPDATE SET
                shown_at = least(known.shown_at, excluded.shown_at),
                accepted_at = least(known.accepted_at, excluded.accepted_at),
                praised_at = least(known.praised_at, excluded.praised_at),
                unseen_at = least(known.unseen_at, excluded.unseen_at),
                left_at = least(known.left_at, excluded.left_at),
                complained_at = least(known.complained_at, excluded.complained_at)""";

    /** What somebody did before they were forgotten is not taken. */
    private static final String SUCCEEDED = """
            INSERT INTO success (message_id, name, actions, at, names) SELECT $1, $2, $3, $4, $5
            WHERE NOT EXISTS (SELECT FROM tombstone WHERE tombstone.name = ANY($5) AND tombstone.before >= $4)
            ON CONFLICT (message_id, name, at) DO NOTHING""";

    private static final String FORGET_LESSONS = "DELETE FROM lesson WHERE names && $1::text[] AND decided_at <= $2";
    private static final String FORGET_SUCCESSES = "DELETE FROM success WHERE names && $1::text[] AND at <= $2";
    private static final String FORGET_OUTCOMES = "DELETE FROM lesson_outcome WHERE decision_id = ANY($1)";
    private static final String FORGET_DECISIONS = "DELETE FROM lesson WHERE decision_id = ANY($1)";
    private static final String FORGET_TAUGHT =
            "DELETE FROM taught WHERE (names && $1::text[] AND decided_at <= $2) OR decision_id = ANY($3)";
    private static final String TIDY_OUTCOMES = "DELETE FROM lesson_outcome WHERE heard_at < $1";
    private static final String TIDY_SUCCESSES = "DELETE FROM success WHERE at < $1";

    private static final Set<Outcome.Type> UNSEEN =
            EnumSet.of(Outcome.Type.BOUNCED, Outcome.Type.SKIPPED, Outcome.Type.FAILED, Outcome.Type.EXPIRED);

    /** These say nothing of whether it was seen. */
    private static final Set<Outcome.Type> SILENT = EnumSet.of(Outcome.Type.RESERVED, Outcome.Type.UNKNOWN);

    private static final Set<Outcome.Type> TAKEN = EnumSet.of(Outcome.Type.ACCEPTED, Outcome.Type.ANSWERED);

    /** A rating, out of five, that says that it helped. */
    private static final double GOOD = 4;

    private final Pool pool;
    private final PgForgottenPeople people;

    PgLessons(Pool pool, PgForgottenPeople people) {
        this.pool = pool;
        this.people = people;
    }

    /** Keeps what decisions that are new in the log will teach. */
    Uni<Void> add(SqlConnection transaction, List<Head> decisions) {
        var rows = decisions.stream()
                .flatMap(head -> head.lessons().stream().map(lesson -> row(head, lesson)))
                .toList();
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(ADD).executeBatch(rows).replaceWithVoid();
    }

    private Tuple row(Head head, Lesson lesson) {
        return Tuple.tuple()
                .addString(head.decisionId())
                .addString(lesson.placement())
                .addString(lesson.model())
                .addString(lesson.action())
                .addBoolean(lesson.byEvent())
                .addArrayOfString(head.fragments().stream().map(people::name).toArray(String[]::new))
                .addArrayOfDouble(lesson.features().toArray(Double[]::new))
                .addOffsetDateTime(time(head.at()))
                .addOffsetDateTime(time(head.at().plusSeconds(lesson.seconds())));
    }

    /** What became of acts. */
    Uni<Void> heard(List<Outcome> outcomes) {
        var rows = outcomes.stream()
                .filter(it -> !SILENT.contains(it.type()))
                .map(PgLessons::row)
                .toList();
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : PgDecisionLog.answered(pool.withTransaction(transaction ->
                        transaction.preparedQuery(HEARD).executeBatch(rows).replaceWithVoid()));
    }

    private static Tuple row(Outcome outcome) {
        var at = time(outcome.at());
        return Tuple.tuple()
                .addString(outcome.decisionId())
                .addString(outcome.placement())
                .addOffsetDateTime(UNSEEN.contains(outcome.type()) ? null : at)
                .addOffsetDateTime(TAKEN.contains(outcome.type()) ? at : null)
                .addOffsetDateTime(isPraise(outcome) ? at : null)
                .addOffsetDateTime(at)
                .addOffsetDateTime(outcome.type() == Outcome.Type.UNSUBSCRIBED ? at : null)
                .addOffsetDateTime(outcome.type() == Outcome.Type.COMPLAINED ? at : null)
                .addOffsetDateTime(UNSEEN.contains(outcome.type()) ? at : null);
    }

    private static boolean isPraise(Outcome outcome) {
        return outcome.type() == Outcome.Type.RATED
                && outcome.value() instanceof Number rating
                && rating.doubleValue() >= GOOD;
    }

    /** What people did that acts were for. */
    Uni<Void> succeeded(List<Success> successes) {
        var rows = successes.stream().map(this::row).toList();
        return PgDecisionLog.answered(pool.withTransaction(transaction -> PgForgottenPeople.holdOff(transaction)
                .chain(() -> transaction.preparedQuery(SUCCEEDED).executeBatch(rows))
                .replaceWithVoid()));
    }

    private Tuple row(Success success) {
        return Tuple.tuple()
                .addString(success.messageId())
                .addString(people.name(success.fragment()))
                .addArrayOfString(success.actions().toArray(String[]::new))
                .addOffsetDateTime(time(success.at()))
                .addArrayOfString(people.names(success.fragment()).toArray(String[]::new));
    }

    /** Forgets what somebody's acts would have taught, and what they did. */
    Uni<Void> forget(Erasure erasure, List<String> decisions) {
        var names = erasure.names().toArray(String[]::new);
        var before = time(erasure.before());
        var ids = decisions.toArray(String[]::new);
        return PgDecisionLog.answered(pool.withTransaction(transaction -> transaction
                .preparedQuery(FORGET_LESSONS)
                .execute(Tuple.of(names, before))
                .chain(() -> transaction.preparedQuery(FORGET_TAUGHT).execute(Tuple.of(names, before, ids)))
                .chain(() -> transaction.preparedQuery(FORGET_SUCCESSES).execute(Tuple.of(names, before)))
                .chain(() -> transaction.preparedQuery(FORGET_DECISIONS).execute(Tuple.of(ids)))
                .chain(() -> transaction.preparedQuery(FORGET_OUTCOMES).execute(Tuple.of(ids)))
                .replaceWithVoid()));
    }

    /** Lets go of what is older. */
    Uni<Void> tidy(Instant before) {
        var limit = Tuple.of(time(before));
        return PgDecisionLog.answered(pool.preparedQuery(TIDY_OUTCOMES)
                .execute(limit)
                .chain(() -> pool.preparedQuery(TIDY_SUCCESSES).execute(limit))
                .replaceWithVoid());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
