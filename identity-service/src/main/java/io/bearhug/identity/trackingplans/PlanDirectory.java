package io.bearhug.identity.trackingplans;

import io.bearhug.contracts.Event;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The plans in force as this instance knows them, compiled, so that collecting asks no database. Refreshed at intervals, and at
 * once where a plan is put.
 */
@ApplicationScoped
public class PlanDirectory {

    private final TrackingPlans plans;
    private final PlanSchemas schemas;
    private final Map<String, CompiledPlan> bySource = new ConcurrentHashMap<>();

    PlanDirectory(TrackingPlans plans, PlanSchemas schemas) {
        this.plans = plans;
        this.schemas = schemas;
    }

    /** Reads what has changed. */
    public Uni<Void> refresh() {
        return plans.versions().flatMap(versions -> read(news(versions)));
    }

    /** What the source's plan has against its event, if it has a plan and anything against it. */
    public Optional<PlanVerdict> verdict(Event event) {
        return Optional.ofNullable(bySource.get(event.source())).flatMap(plan -> plan.verdict(event));
    }

    private List<String> news(Map<String, Integer> versions) {
        return versions.entrySet().stream()
                .filter(stored -> isNews(stored.getKey(), stored.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean isNews(String source, int version) {
        CompiledPlan known = bySource.get(source);
        return known == null || known.version() < version;
    }

    private Uni<Void> read(List<String> sources) {
        return Multi.createFrom()
                .iterable(sources)
                .onItem()
                .transformToUniAndConcatenate(plans::find)
                .invoke(found -> found.ifPresent(this::take))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private void take(PlanVersion stored) {
        bySource.merge(
                stored.source(),
                CompiledPlan.of(stored, schemas),
                (known, read) -> known.version() < read.version() ? read : known);
    }
}
