package io.bearhug.delivery.unsubscribe;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Where a no is kept. */
public interface Refusals {

    /** The message that went to an address under a delivery's id. */
    Uni<Optional<Sent>> findSent(String deliveryId);

    /** Keeps a refusal with all that follows from it in one commit; a second one of the same delivery and day changes nothing. */
    Uni<Void> keep(Refusal refusal);
}
