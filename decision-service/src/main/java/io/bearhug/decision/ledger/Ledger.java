package io.bearhug.decision.ledger;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port: the working ledger, one per fragment, and the records of the last day. Fails with an {@code Unavailable}. */
public interface Ledger {

    /** The union of the ledgers of these fragments. */
    Uni<LedgerView> read(List<String> fragments);

    /**
     * Keeps a decision and reserves its contacts, all or nothing and atomically. Entries go to the ledger of the decision's own
     * fragment; caps are counted over all the fragments.
     *
     * @param fragments of the person; the decision's own one is added
     */
    Uni<Grant> reserve(DecisionRecord decided, List<Reservation> reservations, List<String> fragments, Instant now);

    /** Replaces the record of a decision that could not be published, and gives its contacts back. */
    Uni<Void> withdraw(DecisionRecord instead, List<Reservation> reservations);

    /** A record of the last day. */
    Uni<Optional<DecisionRecord>> find(String decisionId);

    /**
     * Forgets decisions of the last day and their contacts and reactions in the ledger of a fragment.
     *
     * @param before everything in that ledger up to then goes, too
     */
    Uni<Void> forget(String fragment, List<String> decisionIds, Instant before);

    /** Writes what became of a contact to the ledger of a fragment; writing it again changes nothing. */
    Uni<Void> write(String fragment, LedgerChange change);
}
