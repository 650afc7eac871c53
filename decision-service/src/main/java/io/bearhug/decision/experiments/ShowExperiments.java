package io.bearhug.decision.experiments;

import io.bearhug.contracts.catalogue.ExperimentDefinition;
import io.bearhug.decision.arbitration.CatalogueVersions;
import io.bearhug.decision.catalogue.CurrentCatalogue;
import io.bearhug.decision.reporting.FactStore;
import io.bearhug.decision.reporting.FactStore.Tested;
import io.bearhug.decision.reporting.Lives;
import io.bearhug.decision.reporting.Span;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows experiments: those of the catalogue in force, and those in which people took part and that are gone from it. */
@ApplicationScoped
public class ShowExperiments {

    private final FactStore store;
    private final Lives lives;
    private final CurrentCatalogue catalogue;
    private final CatalogueVersions versions;
    private final Clock clock;

    ShowExperiments(FactStore store, Lives lives, CurrentCatalogue catalogue, CatalogueVersions versions, Clock clock) {
        this.store = store;
        this.lives = lives;
        this.catalogue = catalogue;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * A page of them.
     *
     * @param after the id before, null for the beginning
     * @param limit of the page
     */
    public Uni<Experiments> list(@Nullable String after, int limit) {
        return store.experiments().chain(tested -> {
            var byId = tested.stream().collect(Collectors.toMap(Tested::id, Function.identity()));
            var ids = new TreeSet<>(byId.keySet());
            ids.addAll(inForce().keySet());
            var rest = List.copyOf(after == null ? ids : ids.tailSet(after, false));
            var page = rest.subList(0, Math.min(limit, rest.size()));
            return Multi.createFrom()
                    .iterable(page)
                    .onItem()
                    .transformToUniAndConcatenate(id -> trial(id, byId.get(id)))
                    .collect()
                    .asList()
                    .map(found -> new Experiments(
                            found.stream()
                                    .flatMap(Optional::stream)
                                    .map(this::item)
                                    .toList(),
                            page.size() < rest.size() ? page.getLast() : null));
        });
    }

    private Map<String, ExperimentDefinition> inForce() {
        return catalogue.current().catalogue().experiments();
    }

    /** What it was when somebody last took part, where the catalogue in force has it no more. */
    private Uni<Optional<Trial>> trial(String id, @Nullable Tested tested) {
        var current = inForce().get(id);
        if (current != null) {
            return Uni.createFrom().item(Optional.of(new Trial(current, true, tested)));
        }
        return tested == null
                ? Uni.createFrom().item(Optional.empty())
                : versions.version(tested.catalogue()).map(then -> then.flatMap(it ->
                                Optional.ofNullable(it.catalogue().experiments().get(id)))
                        .map(it -> new Trial(it, false, tested)));
    }

    private Experiments.Item item(Trial trial) {
        var definition = trial.definition();
        return new Experiments.Item(
                definition.id(),
                definition.name(),
                definition.hypothesis(),
                trial.phase(clock.instant()),
                trial.from(),
                trial.until(),
                definition.measure(),
                definition.arms().stream().map(ExperimentDefinition.Arm::id).toList());
    }

    /** What one comes to so far; empty if there is none. */
    public Uni<Optional<ExperimentReport>> find(String id) {
        return store.experiments()
                .chain(all -> trial(
                        id,
                        all.stream()
                                .filter(it -> it.id().equals(id))
                                .findFirst()
                                .orElse(null)))
                .chain(found -> found.map(it -> report(it).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<ExperimentReport> report(Trial trial) {
        var now = clock.instant();
        var arms = new Arms(trial.definition());
        return trial.span(now)
                .map(span -> people(trial, span, arms))
                .orElseGet(() -> Uni.createFrom().item(true))
                .map(all -> arms.report(trial, now, lives.words(all)));
    }

    private Uni<Boolean> people(Trial trial, Span span, Arms arms) {
        return lives.each(Lives.whom(null, span).in(trial.definition().id()), arms::add);
    }
}
