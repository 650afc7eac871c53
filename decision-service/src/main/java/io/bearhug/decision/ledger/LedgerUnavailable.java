package io.bearhug.decision.ledger;

import io.bearhug.support.problem.Unavailable;

/** The working ledger did not answer in time. */
public final class LedgerUnavailable extends Unavailable {

    /** With what went wrong. */
    public LedgerUnavailable(Throwable cause) {
        super("the ledger is away", cause);
    }
}
