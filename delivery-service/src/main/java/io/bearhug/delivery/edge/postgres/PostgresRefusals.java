package io.bearhug.delivery.edge.postgres;

import io.bearhug.delivery.lifecycle.Plan;
import io.bearhug.delivery.unsubscribe.Refusal;
import io.bearhug.delivery.unsubscribe.Refusals;
import io.bearhug.delivery.unsubscribe.Sent;
import io.bearhug.support.security.Pseudonyms;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Keeps a no with all that follows from it, once. */
@ApplicationScoped
class PostgresRefusals implements Refusals {

    private static final String SENT =
            "SELECT plan::text AS plan, sent_to FROM delivery WHERE id = $1 AND sent_to IS NOT NULL";
    private static final String KEEP =
            "INSERT INTO refusal (delivery_id, day, at) VALUES ($1, $2, $3) ON CONFLICT (delivery_id, day) DO NOTHING";
    private static final String KEEP_ERRAND =
            "INSERT INTO errand (id, fact) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING";

    private final Pool pool;
    private final Pseudonyms pseudonyms;

    PostgresRefusals(Pool pool, Pseudonyms pseudonyms) {
        this.pool = pool;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public Uni<Optional<Sent>> findSent(String deliveryId) {
        return Sql.run(pool, SENT, deliveryId)
                .map(rows -> Sql.first(
                        rows, row -> new Sent(Sql.read(row.getString("plan"), Plan.class), row.getString("sent_to"))));
    }

    @Override
    public Uni<Void> keep(Refusal refusal) {
        return Sql.commit(pool, transaction -> Sql.run(
                                transaction,
                                KEEP,
                                refusal.deliveryId(),
                                refusal.day(),
                                Sql.time(refusal.suppression().at()))
                        .flatMap(rows -> Sql.ifChanged(rows, () -> follow(transaction, refusal))))
                .replaceWithVoid();
    }

    private Uni<Void> follow(SqlConnection transaction, Refusal refusal) {
        return Suppressions.keep(transaction, refusal.suppression(), pseudonyms)
                .chain(() -> OutcomeMessages.add(transaction, List.of(refusal.outcome())))
                .chain(() -> refusal.fact()
                        .map(fact -> Sql.run(transaction, KEEP_ERRAND, refusal.id(), Sql.json(fact))
                                .replaceWithVoid())
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
