package io.bearhug.decision.ledger;

/** The ledger in memory keeps the contract, so that tests which use it say something. */
class MemoryLedgerTest extends LedgerContract {

    private final MemoryLedger ledger = new MemoryLedger();

    @Override
    protected Ledger ledger() {
        return ledger;
    }
}
