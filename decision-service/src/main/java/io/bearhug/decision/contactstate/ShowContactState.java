package io.bearhug.decision.contactstate;

import io.bearhug.decision.appointments.Appointment;
import io.bearhug.decision.appointments.Appointments;
import io.bearhug.decision.catalogue.CurrentCatalogue;
import io.bearhug.decision.history.DecisionLog;
import io.bearhug.decision.ledger.Ledger;
import io.bearhug.decision.ledger.LedgerView;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Shows how much a person has heard from us. */
@ApplicationScoped
public class ShowContactState {

    private final DecisionLog log;
    private final Ledger ledger;
    private final Appointments appointments;
    private final CurrentCatalogue catalogue;
    private final Clock clock;

    ShowContactState(
            DecisionLog log, Ledger ledger, Appointments appointments, CurrentCatalogue catalogue, Clock clock) {
        this.log = log;
        this.ledger = ledger;
        this.appointments = appointments;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The state over all fragments under which the person was ever decided for. */
    public Uni<ContactState> of(String personId) {
        return log.fragmentsOf(personId).chain(fragments -> ledger.read(fragments)
                .chain(read -> appointments.of(personId, fragments).map(open -> state(personId, read, open))));
    }

    private ContactState state(String personId, LedgerView read, List<Appointment> open) {
        return ContactState.of(personId, read, open, catalogue.current().catalogue(), clock.instant());
    }
}
