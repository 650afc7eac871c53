package io.bearhug.decision.whatif;

import io.bearhug.contracts.Json;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Begins evaluations. */
@ApplicationScoped
public class Evaluate {

    private static final int MOST = 10_000;

    private final FindSubject subjects;
    private final Taught taught;
    private final Runs runs;
    private final TakeAgain takeAgain;
    private final CurrentCatalogue catalogue;
    private final Items items;
    private final Likings likings;
    private final Models models;
    private final Clock clock;

    Evaluate(
            FindSubject subjects,
            Taught taught,
            Runs runs,
            TakeAgain takeAgain,
            CurrentCatalogue catalogue,
            Items items,
            Likings likings,
            Models models,
            Clock clock) {
        this.subjects = subjects;
        this.taught = taught;
        this.runs = runs;
        this.takeAgain = takeAgain;
        this.catalogue = catalogue;
        this.items = items;
        this.likings = likings;
        this.models = models;
        this.clock = clock;
    }

    /**
     * What is to be evaluated.
     *
     * @param by which catalogue
     * @param placement where
     * @param from when acts count, null for as far back as they are known
     * @param to when, null for now
     */
    public record Question(
            Wanted.By by,
            String placement,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** Begins one. */
    public Uni<Start> start(Question question) {
        return subjects.find(question.by()).chain(found -> switch (found) {
            case FindSubject.Found.NotThere(var what) -> Uni.createFrom().<Start>item(new Start.NotThere(what));
            case FindSubject.Found.Faulty(var checked) -> Uni.createFrom().<Start>item(new Start.Faulty(checked));
            case FindSubject.Found.Here(var subject) -> start(question, subject);
        });
    }

    private Uni<Start> start(Question question, Subject subject) {
        var isKnown = subject.compiled().catalogue().placements().containsKey(question.placement())
                || catalogue.current().catalogue().placements().containsKey(question.placement());
        return isKnown
                ? takeAgain.inTurn(() -> begin(question, subject))
                : Uni.createFrom()
                        .item(new Start.Unknown(List.of(new Start.Unmet(
                                "/placement", "there is no placement '" + question.placement() + "'"))));
    }

    private Uni<TakeAgain.Job> begin(Question question, Subject subject) {
        return taught.newest(question.placement(), question.from(), question.to(), MOST)
                .chain(results -> {
                    var noted = results.stream().map(Taught.Result::noted).toList();
                    var run = new Run(
                            UUID.randomUUID().toString(),
                            Run.Kind.EVALUATION,
                            subject.name(),
                            Run.State.RUNNING,
                            0,
                            noted.size(),
                            clock.instant(),
                            null,
                            null);
                    var chosen = new Chosen(noted, noted.size(), noted.size() < MOST);
                    return runs.begin(run)
                            .replaceWith(new TakeAgain.Job(run, chosen, fold(question, subject, byId(results))));
                });
    }

    private static Map<String, Taught.Result> byId(List<Taught.Result> results) {
        return results.stream()
                .collect(Collectors.toMap(it -> it.noted().decisionId(), Function.identity(), (one, _) -> one));
    }

    private TakeAgain.Fold fold(Question question, Subject subject, Map<String, Taught.Result> results) {
        var terms = new Recorded.Terms(subject.compiled(), new ItemShelf(items, likings.known()), models.experience());
        var evaluation = new Evaluation(question.placement(), terms, results);
        return new TakeAgain.Fold() {
            @Override
            public void take(Noted noted, Recorded recorded, CompiledCatalogue then) {
                evaluation.take(recorded, then);
            }

            @Override
            public void skip(String reason) {
                evaluation.skip(reason);
            }

            @Override
            public TakeAgain.Folded end() {
                return new TakeAgain.Folded(Json.mapper().valueToTree(evaluation.end()), List.of(), List.of());
            }
        };
    }
}
