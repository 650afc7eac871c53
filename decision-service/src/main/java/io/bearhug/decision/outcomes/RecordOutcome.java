package io.bearhug.decision.outcomes;

import io.bearhug.contracts.Decision;
import io.bearhug.contracts.Decision.Answer;
import io.bearhug.contracts.Outcome;
import io.bearhug.decision.catalogue.CurrentCatalogue;
import io.bearhug.decision.history.FindDecisions;
import io.bearhug.decision.ledger.Ledger;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Takes in what became of a decision: the ledger knows at once, the other services hear of it. */
@ApplicationScoped
public class RecordOutcome {

    private final FindDecisions decisions;
    private final Ledger ledger;
    private final Outcomes outcomes;
    private final CurrentCatalogue catalogue;
    private final Clock clock;

    RecordOutcome(FindDecisions decisions, Ledger ledger, Outcomes outcomes, CurrentCatalogue catalogue, Clock clock) {
        this.decisions = decisions;
        this.ledger = ledger;
        this.outcomes = outcomes;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** What a channel reports; empty if there is no such answer. */
    public Uni<Optional<Outcome>> report(Report report) {
        return decisions.find(report.decisionId()).chain(found -> found.flatMap(
                        decision -> answer(decision, report.placement())
                                .map(answer -> record(decision, answer, outcome(report, decision, answer))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    /** What delivery says; an outcome of a decision nobody knows any more changes nothing. */
    public Uni<Void> hear(Outcome outcome) {
        return decisions.find(outcome.decisionId()).chain(found -> found.flatMap(decision ->
                        answer(decision, outcome.placement()).map(answer -> write(decision, answer, outcome)))
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Optional<Outcome>> record(Decision decision, Answer answer, Outcome outcome) {
        return write(decision, answer, outcome)
                .chain(() -> outcomes.publish(outcome))
                .replaceWith(Optional.of(outcome));
    }

    private Uni<Void> write(Decision decision, Answer answer, Outcome outcome) {
        var change =
                Consequence.of(outcome, decision, answer, catalogue.current().catalogue());
        return change.changesNothing() ? Uni.createFrom().voidItem() : ledger.write(decision.fragment(), change);
    }

    private static Optional<Answer> answer(Decision decision, String placement) {
        return decision.answers().stream()
                .filter(it -> it.placement().equals(placement))
                .findFirst();
    }

    private Outcome outcome(Report report, Decision decision, Answer answer) {
        var at = at(report);
        return new Outcome(
                id(report, at),
                report.type(),
                decision.decisionId(),
                answer.placement(),
                answer.action(),
                answer.treatment() == null ? null : answer.treatment().id(),
                null,
                decision.personId(),
                decision.fragment(),
                decision.channel(),
                at,
                answer.reservation(),
                null,
                report.value(),
                report.text());
    }

    /** Never in the future. */
    private Instant at(Report report) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var told = report.at();
        return told == null || told.isAfter(now) ? now : told.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The channel's own id, made unique by the decision; without one a reaction of a type counts once per instant. */
    private static String id(Report report, Instant at) {
        var own = report.eventId() == null ? report.type() + "@" + at : report.eventId();
        var name = report.decisionId() + "|" + report.placement() + "|" + own;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
