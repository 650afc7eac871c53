package io.bearhug.identity.persons;

import io.bearhug.contracts.Identifier;
import io.bearhug.support.identifiers.Fragments;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Answers whose a name was at some time, as far as we knew then. */
@ApplicationScoped
public class WhoWas {

    private final Lineages lineages;
    private final Fragments names;

    WhoWas(Lineages lineages, Fragments names) {
        this.lineages = lineages;
        this.names = names;
    }

    /** How the name came to whom it belonged at that time; empty if nobody had it yet. */
    public Uni<Optional<LineageStep>> at(Identifier name, Instant at) {
        List<Identifier> normal = names.normaliseNames(List.of(name));
        return normal.isEmpty() ? Uni.createFrom().item(Optional.empty()) : lineages.last(normal.getFirst(), at);
    }
}
