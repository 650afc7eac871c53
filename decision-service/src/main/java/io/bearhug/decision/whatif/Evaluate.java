package io.bearhug.decision.whatif;

import io.bearhug.decision.catalogue.CurrentCatalogue;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Begins evaluations. */
@ApplicationScoped
public class Evaluate {

    private static final int MOST = 10_000;

    private final Taught taught;
    private final TakeAgain takeAgain;
    private final CurrentCatalogue catalogue;
    private final TodaysTerms terms;

    Evaluate(Taught taught, TakeAgain takeAgain, CurrentCatalogue catalogue, TodaysTerms terms) {
        this.taught = taught;
        this.takeAgain = takeAgain;
        this.catalogue = catalogue;
        this.terms = terms;
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
        return takeAgain.start(
                Run.Kind.EVALUATION,
                question.by(),
                subject -> against(question, subject),
                subject -> prepare(question, subject));
    }

    private Optional<Start> against(Question question, Subject subject) {
        var isKnown = subject.compiled().catalogue().placements().containsKey(question.placement())
                || catalogue.current().catalogue().placements().containsKey(question.placement());
        return isKnown
                ? Optional.empty()
                : Optional.of(new Start.Unknown(List.of(
                        new Start.Unmet("/placement", "there is no placement '" + question.placement() + "'"))));
    }

    private Uni<TakeAgain.Prepared> prepare(Question question, Subject subject) {
        return taught.newest(question.placement(), question.from(), question.to(), MOST)
                .map(results -> {
                    var noted = results.stream().map(Taught.Result::noted).toList();
                    return new TakeAgain.Prepared(
                            new Chosen(noted, noted.size(), noted.size() < MOST),
                            new Evaluation(question.placement(), terms.of(subject), byId(results)));
                });
    }

    private static Map<String, Taught.Result> byId(List<Taught.Result> results) {
        return results.stream()
                .collect(Collectors.toMap(it -> it.noted().decisionId(), Function.identity(), (one, _) -> one));
    }
}
