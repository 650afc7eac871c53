package io.bearhug.delivery.lifecycle;

import io.bearhug.contracts.Decision;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Lists;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said to whom: the part of a decision that delivery needs, kept with the delivery.
 *
 * @param decisionId the decision
 * @param personId whom it is about, null if they were not yet known when it was decided
 * @param fragment key of the outcomes
 * @param identifiers of the question, to find the person by where there is no id
 * @param decidedAt when it was decided
 * @param answer what was decided; its full explanation stays with the decision
 * @param outbound how it is to be sent
 */
public record Plan(
        String decisionId,
        @Nullable String personId,
        String fragment,
        List<Identifier> identifiers,
        Instant decidedAt,
        Decision.Answer answer,
        Decision.Outbound outbound) {

    public Plan {
        identifiers = Lists.copy(identifiers);
    }

    /** What makes it the same delivery when it is heard again. */
    public DeliveryKey key() {
        return new DeliveryKey(decisionId, outbound.channel(), DeliveryKey.BEST, answer.placement());
    }

    /** Its id. */
    public String deliveryId() {
        return key().deliveryId();
    }

    /** Whether the person asked for it or must get it: such a message knows no quiet hours and cannot be unsubscribed. */
    public boolean isTransactional() {
        return "transactional".equals(outbound.contactClass());
    }
}
