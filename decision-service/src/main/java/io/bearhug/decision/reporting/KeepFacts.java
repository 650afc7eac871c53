package io.bearhug.decision.reporting;

import io.bearhug.contracts.Outcome;
import io.bearhug.decision.catalogue.CurrentCatalogue;
import io.bearhug.decision.reporting.FactStore.Presence;
import io.bearhug.decision.reporting.FactStore.Reaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps what decisions, outcomes and events say about people, for as long as reports look back. */
@ApplicationScoped
public class KeepFacts {

    private final FactStore store;
    private final CurrentCatalogue catalogue;
    private final Clock clock;

    KeepFacts(FactStore store, CurrentCatalogue catalogue, Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** What was decided. */
    public Uni<Void> decided(List<Recorded> decisions) {
        var telling = new Telling(catalogue.current().catalogue());
        var told = decisions.stream().flatMap(it -> telling.of(it).stream()).toList();
        return told.isEmpty() ? Uni.createFrom().voidItem() : store.decided(told);
    }

    /** What became of it. */
    public Uni<Void> heard(List<Outcome> outcomes) {
        var reactions = outcomes.stream().flatMap(it -> reaction(it).stream()).toList();
        return reactions.isEmpty() ? Uni.createFrom().voidItem() : store.reacted(reactions);
    }

    private static Optional<Reaction> reaction(Outcome outcome) {
        var isWhole = Stream.of(
                        outcome.id(),
                        outcome.type(),
                        outcome.decisionId(),
                        outcome.placement(),
                        outcome.fragment(),
                        outcome.at())
                .allMatch(Objects::nonNull);
        return isWhole
                ? Reacted.of(outcome).map(it -> new Reaction(outcome.personId(), outcome.fragment(), it))
                : Optional.empty();
    }

    /** What people did, whatever it was. */
    public Uni<Void> happened(List<Presence> presences) {
        return presences.isEmpty() ? Uni.createFrom().voidItem() : store.seen(presences);
    }

    /** Lets go of what no report looks back on any more. */
    Uni<Void> tidy() {
        return store.tidy(clock.instant().minus(Span.LONGEST));
    }
}
