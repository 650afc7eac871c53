package io.bearhug.decision.whatif;

import io.bearhug.contracts.Json;
import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.decision.arbitration.Recorded;
import io.bearhug.decision.catalogue.CompiledCatalogue;
import io.bearhug.decision.catalogue.CurrentCatalogue;
import io.bearhug.decision.items.Items;
import io.bearhug.decision.learning.Models;
import io.bearhug.decision.liking.Likings;
import io.bearhug.decision.recommendation.ItemShelf;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Begins simulations. */
@ApplicationScoped
public class Simulate {

    /** Of so many times as many decisions as wanted, the newest, those are chosen that are taken again. */
    private static final int CHOICE = 10;

    private final FindSubject subjects;
    private final RecordedDecisions decisions;
    private final Runs runs;
    private final TakeAgain takeAgain;
    private final CurrentCatalogue catalogue;
    private final Items items;
    private final Likings likings;
    private final Models models;
    private final Clock clock;

    Simulate(
            FindSubject subjects,
            RecordedDecisions decisions,
            Runs runs,
            TakeAgain takeAgain,
            CurrentCatalogue catalogue,
            Items items,
            Likings likings,
            Models models,
            Clock clock) {
        this.subjects = subjects;
        this.decisions = decisions;
        this.runs = runs;
        this.takeAgain = takeAgain;
        this.catalogue = catalogue;
        this.items = items;
        this.likings = likings;
        this.models = models;
        this.clock = clock;
    }

    /**
     * Begins one.
     *
     * @param mayCompareAll whether people may be compared by sensitive traits, too
     */
    public Uni<Start> start(Wanted wanted, boolean mayCompareAll) {
        return subjects.find(wanted.by()).chain(found -> switch (found) {
            case FindSubject.Found.NotThere(var what) -> Uni.createFrom().<Start>item(new Start.NotThere(what));
            case FindSubject.Found.Faulty(var checked) -> Uni.createFrom().<Start>item(new Start.Faulty(checked));
            case FindSubject.Found.Here(var subject) -> start(wanted, subject, mayCompareAll);
        });
    }

    private Uni<Start> start(Wanted wanted, Subject subject, boolean mayCompareAll) {
        var unmet = unmet(wanted, subject);
        var sensitive = wanted.groups().stream()
                .filter(it -> isSensitive(it, subject.compiled().catalogue()))
                .toList();
        if (!unmet.isEmpty()) {
            return Uni.createFrom().item(new Start.Unknown(unmet));
        }
        if (!mayCompareAll && !sensitive.isEmpty()) {
            return Uni.createFrom().item(new Start.NotForAll(sensitive));
        }
        return takeAgain.inTurn(() -> begin(wanted, subject));
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

    private Uni<TakeAgain.Job> begin(Wanted wanted, Subject subject) {
        var most = wanted.most() * CHOICE;
        return decisions.newest(wanted.from(), wanted.to(), most).chain(newest -> {
            var chosen =
                    new Chosen(Spread.fairly(newest, wanted.most()), newest.size(), newest.size() <= wanted.most());
            var run = new Run(
                    UUID.randomUUID().toString(),
                    Run.Kind.SIMULATION,
                    subject.name(),
                    Run.State.RUNNING,
                    0,
                    chosen.decisions().size(),
                    clock.instant(),
                    null,
                    null);
            return runs.begin(run).replaceWith(new TakeAgain.Job(run, chosen, fold(wanted, subject, chosen)));
        });
    }

    private TakeAgain.Fold fold(Wanted wanted, Subject subject, Chosen chosen) {
        var terms = new Recorded.Terms(subject.compiled(), new ItemShelf(items, likings.known()), models.experience());
        var simulation = new Simulation(
                terms, wanted, trait -> isSensitive(trait, subject.compiled().catalogue()));
        return new TakeAgain.Fold() {
            @Override
            public void take(Noted noted, Recorded recorded, CompiledCatalogue then) {
                simulation.take(noted, recorded, then.catalogue());
            }

            @Override
            public void skip(String reason) {
                simulation.skip(reason);
            }

            @Override
            public TakeAgain.Folded end() {
                var simulated = simulation.end(chosen);
                return new TakeAgain.Folded(
                        Json.mapper().valueToTree(simulated.figures()), simulated.examples(), simulated.withNothing());
            }
        };
    }
}
