package io.bearhug.delivery.edge.postgres;

import io.bearhug.delivery.lifecycle.DeliveryKey;
import io.bearhug.delivery.lifecycle.Outcomes;
import io.bearhug.delivery.lifecycle.Plan;
import io.bearhug.delivery.lifecycle.State;
import io.bearhug.delivery.planning.Planning.Beginning;
import io.bearhug.delivery.planning.Plans;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Keeps new deliveries; the unique key makes each one of them once. */
@ApplicationScoped
class PostgresPlans implements Plans {

    private static final String INSERT = """
            INSERT INTO delivery (id, decision_id, channel, contact_point, step, person_id, plan, state, reason,
                                  planned_at, changed_at, name)
            VALUES ($1, $2, $3, $4, $5, $6, cast(cast($7 AS text) AS jsonb), $8, $9, $10, $10, $11)
            ON CONFLICT DO NOTHING""";
    private static final String INSERT_DUE = "INSERT INTO due (delivery_id, due_at) VALUES ($1, $2)";

    private final Pool pool;
    private final PostgresTraces traces;

    PostgresPlans(Pool pool, PostgresTraces traces) {
        this.pool = pool;
        this.traces = traces;
    }

    @Override
    public Uni<Integer> keepNew(List<Beginning> beginnings, Instant now) {
        return Sql.commit(pool, transaction -> Multi.createFrom()
                .iterable(beginnings)
                .onItem()
                .transformToUniAndConcatenate(beginning -> keep(transaction, beginning, now))
                .filter(isNew -> isNew)
                .collect()
                .asList()
                .map(List::size));
    }

    /** A decision about somebody who was forgotten since comes too late. */
    private Uni<Boolean> keep(SqlConnection transaction, Beginning beginning, Instant now) {
        Plan plan = beginning.plan();
        return traces.isForgotten(transaction, plan.personId(), plan.fragment(), plan.decidedAt())
                .flatMap(forgotten -> forgotten ? Uni.createFrom().item(false) : insert(transaction, beginning, now));
    }

    private Uni<Boolean> insert(SqlConnection transaction, Beginning beginning, Instant now) {
        Plan plan = beginning.plan();
        DeliveryKey key = plan.key();
        return Sql.run(
                        transaction,
                        INSERT,
                        key.deliveryId(),
                        key.decisionId(),
                        key.channel(),
                        key.contactPoint(),
                        key.step(),
                        plan.personId(),
                        Sql.json(plan),
                        beginning.state().name().text(),
                        StateColumns.reason(beginning.state()),
                        Sql.time(now),
                        traces.name(plan.fragment()))
                .flatMap(rows -> Sql.ifChanged(rows, () -> follow(transaction, beginning, now)));
    }

    private static Uni<Void> follow(SqlConnection transaction, Beginning beginning, Instant now) {
        Plan plan = beginning.plan();
        return switch (beginning.state()) {
            case State.Planned it ->
                Sql.run(transaction, INSERT_DUE, plan.deliveryId(), Sql.time(it.dueAt()))
                        .replaceWithVoid();
            case State.Ended it -> OutcomeMessages.add(transaction, List.of(Outcomes.of(plan, it, now)));
            case State.Due _, State.Attempting _ ->
                throw new IllegalStateException("a delivery begins planned or ended");
        };
    }
}
