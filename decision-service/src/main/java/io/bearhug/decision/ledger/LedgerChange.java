package io.bearhug.decision.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What an outcome means to the ledger.
 *
 * @param contact as it is now; null if it stays as it is. Once confirmed, a contact is never released and keeps its time: it
 *     reached the person then
 * @param reaction to remember if it is the newest of its type; null if it is none
 */
public record LedgerChange(
        @Nullable Contact contact, @Nullable Reaction reaction) {

    /** Whether there is nothing to write. */
    public boolean changesNothing() {
        return contact == null && reaction == null;
    }
}
