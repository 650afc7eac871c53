package io.bearhug.delivery.edge.postgres;

import io.bearhug.contracts.Outcome;
import io.bearhug.delivery.DeliveryConfig;
import io.bearhug.delivery.lifecycle.Outcomes;
import io.bearhug.delivery.lifecycle.Plan;
import io.bearhug.delivery.lifecycle.State;
import io.bearhug.delivery.permission.Suppression;
import io.bearhug.delivery.sending.Claim;
import io.bearhug.delivery.sending.DueDeliveries;
import io.bearhug.delivery.sending.Handover;
import io.bearhug.support.security.Pseudonyms;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The due table: claimed without waiting for each other, and written only under the newest fence. */
@ApplicationScoped
class PostgresDueDeliveries implements DueDeliveries {

    private static final String CLAIM = """
            WITH picked AS (
                SELECT delivery_id FROM due
                WHERE due_at <= $1 AND (lease_until IS NULL OR lease_until < clock_timestamp())
                ORDER BY due_at LIMIT $2 FOR UPDATE SKIP LOCKED),
            claimed AS (
                UPDATE due SET fence = fence + 1, lease_until = clock_timestamp() + $3 * interval '1 millisecond'
                FROM picked WHERE due.delivery_id = picked.delivery_id
                RETURNING due.delivery_id, due.fence)
            UPDATE delivery SET state = CASE state WHEN 'planned' THEN 'due' ELSE state END
            FROM claimed WHERE delivery.id = claimed.delivery_id
            RETURNING delivery.plan::text AS plan, delivery.state, delivery.attempts, claimed.fence,
                (extract(epoch FROM clock_timestamp() - delivery.created_at) * 1000)::bigint AS known_millis""";
    private static final String GIVE_BACK =
            "UPDATE due SET due_at = $3, lease_until = NULL WHERE delivery_id = $1 AND fence = $2";
    private static final String RENEW = """
            UPDATE due SET lease_until = clock_timestamp() + $3 * interval '1 millisecond'
            WHERE delivery_id = $1 AND fence = $2""";
    private static final String REMOVE = "DELETE FROM due WHERE delivery_id = $1 AND fence = $2";
    private static final String SET_STATE =
            "UPDATE delivery SET state = $2, reason = $3, attempts = $4, changed_at = $5 WHERE id = $1";
    private static final String SET_STATE_ONLY =
            "UPDATE delivery SET state = $2, reason = $3, attempts = $4 WHERE id = $1";
    private static final String SET_MESSAGE = """
            UPDATE delivery SET sent_to = $2, message = cast(cast($3 AS text) AS jsonb),
                person_id = coalesce(person_id, $4) WHERE id = $1""";
    private static final String BEGIN_ATTEMPT =
            "INSERT INTO attempt (delivery_id, number, contact_point, begun_at) VALUES ($1, $2, $3, $4)";
    private static final String END_ATTEMPT =
            "UPDATE attempt SET ended_at = $3, result = $4, says = $5 WHERE delivery_id = $1 AND number = $2";
    private static final String LATE_ANSWER = """
            UPDATE delivery SET state = 'handedOver', reason = NULL, changed_at = $3
            WHERE id = $1 AND state = 'unknown' AND attempts = $2""";
    private static final String SUPPRESSIONS =
            "SELECT contact_point, channel, purpose, cause, at FROM suppression WHERE contact_point = ANY($1)";
    private static final String OLDEST = "SELECT min(due_at) AS oldest FROM due";

    private final Pool pool;
    private final Duration lease;
    private final Pseudonyms pseudonyms;

    PostgresDueDeliveries(Pool pool, DeliveryConfig config, Pseudonyms pseudonyms) {
        this.pool = pool;
        this.pseudonyms = pseudonyms;
        this.lease = config.lease();
    }

    @Override
    public Uni<List<Claim>> claim(Instant now, int most, Duration lease) {
        return Sql.run(pool, CLAIM, Sql.time(now), most, lease.toMillis())
                .map(rows -> Sql.all(rows, PostgresDueDeliveries::claim));
    }

    private static Claim claim(Row row) {
        return new Claim(
                Sql.read(row.getString("plan"), Plan.class),
                StateColumns.open(row.getString("state"), row.getInteger("attempts")),
                row.getLong("fence"),
                Duration.ofMillis(row.getLong("known_millis")));
    }

    @Override
    public Uni<List<Suppression>> suppressions(Collection<String> contactPoints) {
        return contactPoints.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Sql.run(pool, SUPPRESSIONS, (Object) contactPoints.toArray(String[]::new))
                        .map(rows -> Sql.all(rows, Suppressions::read));
    }

    @Override
    public Uni<Boolean> postpone(Claim claim, State.Planned until) {
        return underFence(claim, until, transaction -> setStateOnly(transaction, claim, until));
    }

    @Override
    public Uni<Boolean> end(Claim claim, State.Ended end, Instant now) {
        return underFence(claim, end, transaction -> setState(transaction, claim, end, now)
                .chain(() -> publish(transaction, claim, end, now)));
    }

    @Override
    public Uni<Boolean> begin(Claim claim, Attempt attempt, Instant now) {
        return Sql.commit(
                pool, transaction -> Sql.run(transaction, RENEW, claim.deliveryId(), claim.fence(), lease.toMillis())
                        .flatMap(rows -> Sql.ifChanged(rows, () -> beginning(transaction, claim, attempt, now))));
    }

    private static Uni<Void> beginning(SqlConnection transaction, Claim claim, Attempt attempt, Instant now) {
        return setState(transaction, claim, attempt.state(), now)
                .chain(() -> Sql.run(
                        transaction,
                        SET_MESSAGE,
                        claim.deliveryId(),
                        attempt.contactPoint(),
                        Sql.json(attempt.mail()),
                        attempt.personId()))
                .chain(() -> Sql.run(
                        transaction,
                        BEGIN_ATTEMPT,
                        claim.deliveryId(),
                        attempt.state().attempts(),
                        attempt.contactPoint(),
                        Sql.time(now)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> finish(Claim claim, Attempt attempt, Result result, Instant now) {
        return underFence(claim, result.next(), transaction -> finishing(transaction, claim, attempt, result, now))
                .flatMap(done -> done ? Uni.createFrom().item(true) : lateAnswer(claim, attempt, result, now));
    }

    private Uni<Void> finishing(SqlConnection transaction, Claim claim, Attempt attempt, Result result, Instant now) {
        return endAttempt(transaction, claim, attempt, result, now)
                .chain(() -> setState(transaction, claim, result.next(), now))
                .chain(() -> Suppressions.keep(transaction, result.suppression(), pseudonyms))
                .chain(() -> result.next() instanceof State.Ended end
                        ? publish(transaction, claim, end, now)
                        : Uni.createFrom().voidItem());
    }

    private static Uni<RowSet<Row>> endAttempt(
            SqlConnection transaction, Claim claim, Attempt attempt, Result result, Instant now) {
        return Sql.run(
                transaction,
                END_ATTEMPT,
                claim.deliveryId(),
                attempt.state().attempts(),
                Sql.time(now),
                result.handover().name(),
                result.handover().says());
    }

    /** Somebody already found the delivery left behind and ended it as unknown; now the provider's yes has come after all. */
    private Uni<Boolean> lateAnswer(Claim claim, Attempt attempt, Result result, Instant now) {
        if (!(result.handover() instanceof Handover.Accepted)) {
            return Uni.createFrom().item(false);
        }
        State.HandedOver end = new State.Unknown(attempt.state().attempts()).handOver();
        return Sql.commit(pool, transaction -> Sql.run(
                        transaction, LATE_ANSWER, claim.deliveryId(), end.attempts(), Sql.time(now))
                .flatMap(rows -> Sql.ifChanged(rows, () -> endAttempt(transaction, claim, attempt, result, now)
                        .chain(() -> publish(transaction, claim, end, now)))));
    }

    @Override
    public Uni<Optional<Instant>> oldestDue() {
        return Sql.run(pool, OLDEST)
                .map(rows -> Sql.first(rows, row -> Optional.ofNullable(Sql.timeOrNull(row, "oldest")))
                        .flatMap(it -> it));
    }

    /** One commit that changes something only if the claim is still ours; the due table follows the state. */
    private Uni<Boolean> underFence(
            Claim claim, State next, java.util.function.Function<SqlConnection, Uni<Void>> work) {
        return Sql.commit(pool, transaction -> move(transaction, claim, next)
                .flatMap(rows -> Sql.ifChanged(rows, () -> work.apply(transaction))));
    }

    private static Uni<RowSet<Row>> move(SqlConnection transaction, Claim claim, State next) {
        return switch (next) {
            case State.Planned it ->
                Sql.run(transaction, GIVE_BACK, claim.deliveryId(), claim.fence(), Sql.time(it.dueAt()));
            case State.Ended _ -> Sql.run(transaction, REMOVE, claim.deliveryId(), claim.fence());
            case State.Due _, State.Attempting _ ->
                throw new IllegalStateException("a claim ends planned again or ended, not " + next.name());
        };
    }

    private static Uni<Void> setState(SqlConnection transaction, Claim claim, State state, Instant now) {
        return Sql.run(
                        transaction,
                        SET_STATE,
                        claim.deliveryId(),
                        state.name().text(),
                        StateColumns.reason(state),
                        state.attempts(),
                        Sql.time(now))
                .replaceWithVoid();
    }

    private static Uni<Void> setStateOnly(SqlConnection transaction, Claim claim, State state) {
        return Sql.run(
                        transaction,
                        SET_STATE_ONLY,
                        claim.deliveryId(),
                        state.name().text(),
                        StateColumns.reason(state),
                        state.attempts())
                .replaceWithVoid();
    }

    private static Uni<Void> publish(SqlConnection transaction, Claim claim, State.Ended end, Instant now) {
        Outcome outcome = Outcomes.of(claim.plan(), end, now);
        return OutcomeMessages.add(transaction, List.of(outcome));
    }
}
