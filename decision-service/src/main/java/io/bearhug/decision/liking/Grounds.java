package io.bearhug.decision.liking;

import io.bearhug.contracts.Lists;
import io.bearhug.contracts.catalogue.Catalogue;
import java.util.List;

/**
 * What allows learning from what people did: any purpose that is {@code profiling}; where none is declared, nothing stands against it.
 *
 * @param purposes ids
 * @param byConsent of each, whether it needs a yes; else a no counts
 */
public record Grounds(List<String> purposes, List<Boolean> byConsent) {

    public Grounds {
        purposes = Lists.copy(purposes);
        byConsent = Lists.copy(byConsent);
    }

    static Grounds of(Catalogue catalogue) {
        var profiling = catalogue.purposes().values().stream()
                .filter(it -> Boolean.TRUE.equals(it.profiling()))
                .toList();
        return new Grounds(
                profiling.stream().map(it -> it.id()).toList(),
                profiling.stream().map(it -> it.needsConsent()).toList());
    }
}
