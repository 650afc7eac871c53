package io.bearhug.decision.it;

import io.bearhug.decision.ledger.Ledger;
import io.bearhug.decision.ledger.LedgerContract;
import io.bearhug.local.testing.BackingServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;

/** The ledger in Redis keeps the contract. */
@QuarkusTest
@TestProfile(Shop.class)
@WithTestResource(
        value = BackingServers.class,
        initArgs = @io.quarkus.test.common.ResourceArg(name = "client", value = "decision-service"))
@WithTestResource(ContextStandIn.class)
class RedisLedgerIT extends LedgerContract {

    @Inject
    Ledger ledger;

    @Override
    protected Ledger ledger() {
        return ledger;
    }
}
