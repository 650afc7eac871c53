package io.bearhug.decision.learning;

import io.bearhug.decision.catalogue.CurrentCatalogue;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Takes a place that leaves something to chance a step back when that drives people away. */
@ApplicationScoped
public class WatchPlaces {

    private static final Logger LOG = Logger.getLogger(WatchPlaces.class);

    /** What is looked at. */
    private static final Duration LATELY = Duration.ofDays(7);

    private final ModelStore store;
    private final KnownModels models;
    private final CurrentCatalogue catalogue;
    private final Clock clock;

    WatchPlaces(ModelStore store, KnownModels models, CurrentCatalogue catalogue, Clock clock) {
        this.store = store;
        this.models = models;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Looks at all places that leave something to chance. */
    public Uni<Void> watch() {
        return lift().chain(this::guard);
    }

    /** Where the catalogue has given another step, nothing is left of the one before. */
    private Uni<Void> lift() {
        var policies = catalogue.current().catalogue().policies();
        var past = models.stepDowns().stream()
                .filter(down -> Step.at(down.place(), policies) != down.written())
                .toList();
        return past.isEmpty() || catalogue.current().actions().isEmpty()
                ? Uni.createFrom().voidItem()
                : Multi.createFrom()
                        .iterable(past)
                        .onItem()
                        .transformToUniAndConcatenate(down -> store.lift(down.place()))
                        .onItem()
                        .ignoreAsUni()
                        .chain(models::refresh);
    }

    private Uni<Void> guard() {
        var policies = catalogue.current().catalogue().policies();
        return policies.guards().isEmpty() || places().isEmpty()
                ? Uni.createFrom().voidItem()
                : store.fares(clock.instant().minus(LATELY)).chain(this::judge);
    }

    private List<String> places() {
        var policies = catalogue.current().catalogue().policies();
        return policies.learning().keySet().stream()
                .filter(place -> Step.at(place, policies).explores())
                .toList();
    }

    private Uni<Void> judge(List<Fare> fares) {
        var downs = fares.stream().map(this::down).flatMap(Optional::stream).toList();
        return downs.isEmpty()
                ? Uni.createFrom().voidItem()
                : Multi.createFrom()
                        .iterable(downs)
                        .onItem()
                        .transformToUniAndConcatenate(store::stepDown)
                        .onItem()
                        .ignoreAsUni()
                        .chain(models::refresh);
    }

    private Optional<StepDown> down(Fare fare) {
        var policies = catalogue.current().catalogue().policies();
        var written = Step.at(fare.place(), policies);
        var step = written.atMost(models.experience().atMost(fare.place(), written));
        return Optional.of(fare)
                .filter(_ -> step.explores())
                .flatMap(it -> it.broken(policies.guards()))
                .map(reason -> {
                    LOG.warnf("%s goes back from %s to %s: %s", fare.place(), step, step.back(), reason);
                    return new StepDown(fare.place(), written, step.back(), clock.instant(), reason);
                });
    }
}
