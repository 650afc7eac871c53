package io.bearhug.identity.persons;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.Link;
import io.bearhug.identity.facts.LinkEvidence;
import io.bearhug.identity.facts.Pair;
import io.bearhug.support.identifiers.Fragments;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Answers why two names are one person's, or why not. */
@ApplicationScoped
public class ExplainLink {

    /** Of very many links these are told with what is behind them. */
    private static final int MOST_LINKS = 100;

    private final FindPerson find;
    private final Regions regions;
    private final Lineages lineages;
    private final Fragments names;

    ExplainLink(FindPerson find, Regions regions, Lineages lineages, Fragments names) {
        this.find = find;
        this.regions = regions;
        this.lineages = lineages;
        this.names = names;
    }

    /**
     * An explanation.
     *
     * @param why what holds two names together, or keeps them apart
     * @param evidence the newest events behind its links
     */
    public record Explained(Why why, List<LinkEvidence> evidence) {
        public Explained {
            evidence = List.copyOf(evidence);
        }
    }

    /** Explains two names, at least one of which is the person's; empty if not, or if there is nobody of this id. */
    public Uni<Optional<Explained>> explain(String personId, Identifier a, Identifier b) {
        List<Identifier> both = names.normaliseNames(List.of(a, b));
        return both.size() < 2
                ? Uni.createFrom().item(Optional.empty())
                : find.byId(personId)
                        .map(found -> found.filter(person -> both.stream().anyMatch(name -> has(person, name))))
                        .flatMap(found -> found.isEmpty()
                                ? Uni.createFrom().item(Optional.empty())
                                : explain(both.get(0), both.get(1)));
    }

    private Uni<Optional<Explained>> explain(Identifier a, Identifier b) {
        return regions.read(Set.of(a, b))
                .map(region -> Why.of(a, b, region, region.inForce().settings()))
                .flatMap(why ->
                        lineages.evidence(links(why)).map(evidence -> Optional.of(new Explained(why, evidence))));
    }

    private static List<Pair> links(Why why) {
        return Stream.concat(why.path().stream(), why.refused().stream().map(Why.Refused::link))
                .map(Link::pair)
                .limit(MOST_LINKS)
                .toList();
    }

    private static boolean has(FoundPerson found, Identifier name) {
        return found.person().identifiers().stream()
                .anyMatch(known -> known.identifier().equals(name));
    }
}
