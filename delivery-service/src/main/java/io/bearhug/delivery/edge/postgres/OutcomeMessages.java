package io.bearhug.delivery.edge.postgres;

import io.bearhug.contracts.Outcome;
import io.bearhug.contracts.Topic;
import io.bearhug.support.outbox.Outbox;
import io.bearhug.support.outbox.OutboxMessage;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/** Outcomes on their way out, in the transaction that makes them true. */
final class OutcomeMessages {

    private OutcomeMessages() {}

    static Uni<Void> add(SqlConnection transaction, List<Outcome> outcomes) {
        return Outbox.add(
                transaction, outcomes.stream().map(OutcomeMessages::message).toList());
    }

    private static OutboxMessage message(Outcome outcome) {
        return OutboxMessage.of(Topic.OUTCOMES, outcome.fragment(), "outcome", outcome.id(), outcome);
    }
}
