package io.bearhug.decision.ledger;

import io.bearhug.contracts.Lists;
import java.util.List;

/**
 * A contact that is asked for, and the caps it must fit under.
 *
 * @param contact as it will stand in the ledger
 * @param limits all that bind it
 */
public record Reservation(Contact contact, List<Limit> limits) {
    public Reservation {
        limits = Lists.copy(limits);
    }
}
