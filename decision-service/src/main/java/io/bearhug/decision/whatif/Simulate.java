package io.bearhug.decision.whatif;

import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.decision.catalogue.CurrentCatalogue;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Begins simulations. */
@ApplicationScoped
public class Simulate {

    /** Of so many times as many decisions as wanted, the newest, those are chosen that are taken again. */
    private static final int CHOICE = 10;

    private final RecordedDecisions decisions;
    private final TakeAgain takeAgain;
    private final CurrentCatalogue catalogue;
    private final TodaysTerms terms;

    Simulate(RecordedDecisions decisions, TakeAgain takeAgain, CurrentCatalogue catalogue, TodaysTerms terms) {
        this.decisions = decisions;
        this.takeAgain = takeAgain;
        this.catalogue = catalogue;
        this.terms = terms;
    }

    /**
     * Begins one.
     *
     * @param mayCompareAll whether people may be compared by sensitive traits, too
     */
    public Uni<Start> start(Wanted wanted, boolean mayCompareAll) {
        return takeAgain.start(
                Run.Kind.SIMULATION,
                wanted.by(),
                subject -> against(wanted, subject, mayCompareAll),
                subject -> prepare(wanted, subject));
    }

    private Optional<Start> against(Wanted wanted, Subject subject, boolean mayCompareAll) {
        var unmet = unmet(wanted, subject);
        if (!unmet.isEmpty()) {
            return Optional.of(new Start.Unknown(unmet));
        }
        var sensitive = wanted.groups().stream()
                .filter(it -> isSensitive(it, subject.compiled().catalogue()))
                .toList();
        return mayCompareAll || sensitive.isEmpty() ? Optional.empty() : Optional.of(new Start.NotForAll(sensitive));
    }

    private Uni<TakeAgain.Prepared> prepare(Wanted wanted, Subject subject) {
        return decisions
                .newest(wanted.from(), wanted.to(), wanted.most() * CHOICE)
                .map(newest -> new TakeAgain.Prepared(
                        new Chosen(Spread.fairly(newest, wanted.most()), newest.size(), newest.size() <= wanted.most()),
                        new Simulation(
                                terms.of(subject),
                                wanted,
                                trait -> isSensitive(trait, subject.compiled().catalogue()))));
    }

    private List<Start.Unmet> unmet(Wanted wanted, Subject subject) {
        var now = catalogue.current().catalogue();
        var then = subject.compiled().catalogue();
        var unmet = new ArrayList<Start.Unmet>();
        wanted.places().stream()
                .filter(it -> !isPlace(it, now) && !isPlace(it, then))
                .forEach(it -> unmet.add(new Start.Unmet("/placements", "there is no placement '" + it + "'")));
        wanted.groups().stream()
                .filter(it -> !then.traits().containsKey(it))
                .forEach(it -> unmet.add(new Start.Unmet("/groups", "there is no trait '" + it + "'")));
        return unmet;
    }

    private static boolean isPlace(String place, Catalogue catalogue) {
        return place.startsWith(Pair.MOMENT)
                ? catalogue.moments().containsKey(place.substring(Pair.MOMENT.length()))
                : catalogue.placements().containsKey(place);
    }

    /** Sensitive by what is in force or by what is tried: a draft that calls it otherwise lets nobody see it. */
    private boolean isSensitive(String trait, Catalogue tried) {
        return Simulation.isSensitive(tried, trait)
                || Simulation.isSensitive(catalogue.current().catalogue(), trait);
    }
}
