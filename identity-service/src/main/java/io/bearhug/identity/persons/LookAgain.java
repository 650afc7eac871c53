package io.bearhug.identity.persons;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.Facts;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Looks at regions again in which a link has lapsed, a few at a time. */
@ApplicationScoped
public class LookAgain {

    private static final int AT_ONCE = 20;

    private final Regions regions;
    private final ResolveFacts resolve;

    LookAgain(Regions regions, ResolveFacts resolve) {
        this.regions = regions;
        this.resolve = resolve;
    }

    /** Looks at the few that are due longest; how many there were. */
    public Uni<Integer> lookAtDue() {
        return regions.due(AT_ONCE).flatMap(due -> Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUniAndConcatenate(this::look)
                .collect()
                .asList()
                .map(List::size));
    }

    private Uni<RegionChange> look(Identifier name) {
        return resolve.resolve(Set.of(name), Facts.NONE);
    }
}
