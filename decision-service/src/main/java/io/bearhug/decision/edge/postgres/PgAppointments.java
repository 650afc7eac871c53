package io.bearhug.decision.edge.postgres;

import io.bearhug.decision.appointments.Appointment;
import io.bearhug.decision.appointments.Appointments;
import io.bearhug.decision.history.DecisionLog.Answered;
import io.bearhug.decision.history.DecisionLog.Head;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Appointments in table {@code appointment}. */
@ApplicationScoped
class PgAppointments implements Appointments {

    /** The newest takes the place of an older one, whose decision may be in somebody's hands: then that one finds nothing to remove. */
    private static final String ADD = """
            INSERT INTO appointment AS open (person, moment, action, decision_id, name, decided_at, due_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (person, moment, action) DO UPDATE SET
                decision_id = excluded.decision_id, name = excluded.name, decided_at = excluded.decided_at,
                due_at = excluded.due_at, leased_until = NULL
            WHERE open.decided_at <= excluded.decided_at""";

    /** Of one person only the first: what is said at one appointment has to be seen at the next. */
    private static final String TAKE = """
            WITH due AS MATERIALIZED (
                SELECT decision_id FROM appointment
                WHERE due_at <= $1 AND (leased_until IS NULL OR leased_until <= clock_timestamp())
                    AND NOT EXISTS (
                        SELECT FROM appointment AS other
                        WHERE other.person = appointment.person AND other.decision_id <> appointment.decision_id
                            AND (other.leased_until > clock_timestamp()
                                OR (other.due_at, other.decision_id) < (appointment.due_at, appointment.decision_id)))
                ORDER BY due_at, decision_id LIMIT $2
                FOR UPDATE SKIP LOCKED)
            UPDATE appointment SET leased_until = clock_timestamp() + $3 * interval '1 millisecond'
            FROM due, decisions
            WHERE appointment.decision_id = due.decision_id AND decisions.decision_id = due.decision_id
            RETURNING decisions.decision_id, decisions.record""";

    private static final String KEPT = "DELETE FROM appointment WHERE decision_id = $1";

    private static final String OF = """
            SELECT decision_id, moment, action, due_at FROM appointment
            WHERE person = $1 OR name = ANY($2)
            ORDER BY due_at, decision_id""";

    private static final String OLDEST = "SELECT min(due_at) AS oldest FROM appointment";

    private final Pool pool;
    private final PgForgottenPeople people;

    PgAppointments(Pool pool, PgForgottenPeople people) {
        this.pool = pool;
        this.people = people;
    }

    /** Makes those of decisions that are new in the log. */
    Uni<Void> add(SqlConnection transaction, List<Head> decisions) {
        var rows = decisions.stream()
                .flatMap(head -> head.moment().stream()
                        .flatMap(moment -> head.answers().stream().flatMap(answer -> row(head, moment, answer))))
                .toList();
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(ADD).executeBatch(rows).replaceWithVoid();
    }

    private Stream<Tuple> row(Head head, String moment, Answered answer) {
        var until = answer.until();
        if (!answer.outcome().equals("wait") || until == null || answer.action() == null) {
            return Stream.empty();
        }
        var name = people.name(head.fragment());
        return Stream.of(Tuple.tuple()
                .addString(Objects.requireNonNullElse(head.personId(), name))
                .addString(moment)
                .addString(answer.action())
                .addString(head.decisionId())
                .addString(name)
                .addOffsetDateTime(time(head.at()))
                .addOffsetDateTime(time(until)));
    }

    @Override
    public Uni<List<Due>> take(Instant now, int most, Duration lease) {
        return PgDecisionLog.answered(
                        pool.preparedQuery(TAKE).execute(Tuple.of(time(now), most, (double) lease.toMillis())))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Due(row.getString("decision_id"), row.getString("record")))
                        .toList());
    }

    @Override
    public Uni<Void> kept(String decisionId) {
        return PgDecisionLog.answered(pool.preparedQuery(KEPT).execute(Tuple.of(decisionId)))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Appointment>> of(String personId, List<String> fragments) {
        var names = fragments.stream()
                .flatMap(it -> people.names(it).stream())
                .distinct()
                .toArray(String[]::new);
        return PgDecisionLog.answered(pool.preparedQuery(OF).execute(Tuple.of(personId, names)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PgAppointments::appointment)
                        .toList());
    }

    private static Appointment appointment(Row row) {
        return new Appointment(
                row.getString("decision_id"),
                row.getString("moment"),
                row.getString("action"),
                row.getOffsetDateTime("due_at").toInstant());
    }

    @Override
    public Uni<Optional<Instant>> oldestDue() {
        return PgDecisionLog.answered(pool.preparedQuery(OLDEST).execute())
                .map(rows -> Optional.ofNullable(rows.iterator().next().getOffsetDateTime("oldest"))
                        .map(OffsetDateTime::toInstant));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
