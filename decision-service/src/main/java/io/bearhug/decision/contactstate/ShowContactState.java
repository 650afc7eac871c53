package io.bearhug.decision.contactstate;

import io.bearhug.decision.catalogue.CurrentCatalogue;
import io.bearhug.decision.history.DecisionLog;
import io.bearhug.decision.ledger.Ledger;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Shows how much a person has heard from us. */
@ApplicationScoped
public class ShowContactState {

    private final DecisionLog log;
    private final Ledger ledger;
    private final CurrentCatalogue catalogue;
    private final Clock clock;

    ShowContactState(DecisionLog log, Ledger ledger, CurrentCatalogue catalogue, Clock clock) {
        this.log = log;
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The state over all fragments under which the person was ever decided for. */
    public Uni<ContactState> of(String personId) {
        return log.fragmentsOf(personId)
                .chain(ledger::read)
                .map(read -> ContactState.of(personId, read, catalogue.current().catalogue(), clock.instant()));
    }
}
