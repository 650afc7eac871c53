package io.bearhug.decision.stilltrue;

import io.bearhug.contracts.Decision;
import io.bearhug.contracts.Decision.Answer;
import io.bearhug.contracts.context.ContextQuery;
import io.bearhug.contracts.context.LiveContext;
import io.bearhug.decision.arbitration.Contexts;
import io.bearhug.decision.catalogue.CurrentCatalogue;
import io.bearhug.decision.history.FindDecisions;
import io.bearhug.decision.ledger.Ledger;
import io.bearhug.decision.situation.Question;
import io.bearhug.decision.situation.Situation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Asked by delivery right before it sends. A part that is away fails: what cannot be checked waits. */
@ApplicationScoped
public class CheckStillTrue {

    private final FindDecisions decisions;
    private final Contexts contexts;
    private final Ledger ledger;
    private final CurrentCatalogue catalogue;
    private final Clock clock;

    CheckStillTrue(FindDecisions decisions, Contexts contexts, Ledger ledger, CurrentCatalogue catalogue, Clock clock) {
        this.decisions = decisions;
        this.contexts = contexts;
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Whether the reason of an answer still holds; empty if there is no such answer. */
    public Uni<Optional<Standing>> check(String decisionId, String placement) {
        return decisions.find(decisionId).chain(found -> found.flatMap(
                        decision -> answer(decision, placement).map(answer -> check(decision, answer)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private static Optional<Answer> answer(Decision decision, String placement) {
        return decision.answers().stream()
                .filter(it -> it.placement().equals(placement))
                .findFirst();
    }

    private Uni<Optional<Standing>> check(Decision decision, Answer answer) {
        var query = new ContextQuery(decision.identifiers(), List.of(), decision.channel(), null);
        return contexts.ask(query)
                .chain(context -> situation(decision, context))
                .map(situation -> Optional.of(Standing.of(decision, answer, situation, catalogue.current())));
    }

    private Uni<Situation> situation(Decision decision, LiveContext context) {
        var fragments = Stream.concat(Stream.of(decision.fragment()), context.fragments().stream())
                .distinct()
                .toList();
        return ledger.read(fragments)
                .map(read -> new Situation(
                        question(decision),
                        context,
                        read.without(decision.decisionId()),
                        List.of(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    private static Question question(Decision decision) {
        return new Question(
                decision.decisionId(),
                decision.requestId(),
                decision.client(),
                decision.fragment(),
                decision.identifiers(),
                decision.channel(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                Map.of(),
                List.of(),
                Question.Mode.LIVE);
    }
}
