package io.bearhug.identity.imports;

import io.bearhug.contracts.Trust;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Announces imports and ends them. */
@ApplicationScoped
public class StartImport {

    private final ImportLog imports;
    private final ImportLimits limits;
    private final ImportIds ids;
    private final Clock clock;

    StartImport(ImportLog imports, ImportLimits limits, ImportIds ids, Clock clock) {
        this.imports = imports;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
    }

    /** Announces an import; empty if too many are open. */
    public Uni<Optional<Import>> start(Import.Plan plan, Trust trust, String by) {
        Import created = new Import(
                ids.next(), plan, trust, ImportState.RECEIVING, null, 0, 0, 0, 0, clock.instant(), by, null, null);
        return imports.add(created, limits.open()).map(added -> added ? Optional.of(created) : Optional.empty());
    }

    /** Ends an import; what became of its rows so far stays. Empty if there is none. */
    public Uni<Optional<Import>> cancel(String id) {
        return imports.cancel(id, clock.instant()).flatMap(_ -> imports.find(id));
    }

    /** Ends those nobody goes on with and forgets those that have long been over. */
    public Uni<Void> tidy() {
        return imports.tidy(
                clock.instant().minus(limits.idle()), clock.instant().minus(limits.keep()), clock.instant());
    }
}
