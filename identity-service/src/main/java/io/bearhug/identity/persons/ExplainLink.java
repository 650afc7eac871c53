package io.bearhug.identity.persons;

import io.bearhug.contracts.Identifier;
import io.bearhug.support.identifiers.Fragments;
import io.bearhug.support.identifiers.Namespaces;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers why two names are one person's, or why not. */
@ApplicationScoped
public class ExplainLink {

    private final FindPerson find;
    private final Regions regions;
    private final Fragments names;
    private final Namespaces namespaces;

    ExplainLink(FindPerson find, Regions regions, Fragments names, Namespaces namespaces) {
        this.find = find;
        this.regions = regions;
        this.names = names;
        this.namespaces = namespaces;
    }

    /** Explains two names, at least one of which is the person's; empty if not, or if there is nobody of this id. */
    public Uni<Optional<Why>> explain(String personId, Identifier a, Identifier b) {
        List<Identifier> both = names.normaliseNames(List.of(a, b));
        return both.size() < 2
                ? Uni.createFrom().item(Optional.empty())
                : find.byId(personId)
                        .map(found -> found.filter(person -> both.stream().anyMatch(name -> has(person, name))))
                        .flatMap(found -> found.isEmpty()
                                ? Uni.createFrom().item(Optional.empty())
                                : explain(both.get(0), both.get(1)));
    }

    private Uni<Optional<Why>> explain(Identifier a, Identifier b) {
        return regions.read(Set.of(a, b)).map(region -> Optional.of(Why.of(a, b, region.facts(), namespaces)));
    }

    private static boolean has(FoundPerson found, Identifier name) {
        return found.person().identifiers().stream()
                .anyMatch(known -> known.identifier().equals(name));
    }
}
