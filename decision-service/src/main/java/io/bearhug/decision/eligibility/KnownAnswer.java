package io.bearhug.decision.eligibility;

import io.bearhug.contracts.Outcome;
import io.bearhug.contracts.Trait;
import io.bearhug.contracts.catalogue.QuestionDefinition;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import io.bearhug.decision.situation.Objection;
import io.bearhug.decision.situation.Stage;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Never ask twice: what was answered or refused anywhere is not asked again. */
final class KnownAnswer {

    private static final Set<String> SETTLED = Set.of("answered", "refused");

    private KnownAnswer() {}

    static Optional<Objection> against(Candidate candidate, Deliberation mind) {
        var asks = candidate.definition().asks();
        var question = asks == null ? null : mind.catalogue().questions().get(asks);
        return question == null ? Optional.empty() : told(question, mind).or(() -> settled(question, mind));
    }

    private static Optional<Objection> told(QuestionDefinition question, Deliberation mind) {
        return mind.situation()
                .trait(question.trait())
                .filter(trait -> trait.kind() == Trait.Kind.STATED)
                .map(trait -> Objection.of(Stage.ELIGIBILITY, alreadyTold(question)));
    }

    static String alreadyTold(QuestionDefinition question) {
        return question.trait() + " was already told us";
    }

    private static Optional<Objection> settled(QuestionDefinition question, Deliberation mind) {
        return settledAt(question, mind)
                .map(at -> again(question, at))
                .filter(again -> mind.now().isBefore(again))
                .map(again -> Objection.until(
                        Stage.ELIGIBILITY,
                        "was asked and answered or refused",
                        again.equals(Instant.MAX) ? null : again));
    }

    private static Instant again(QuestionDefinition question, Instant at) {
        var after = question.askAgainAfter();
        return after == null ? Instant.MAX : at.plus(after);
    }

    /** The last time anybody asked this question, by whatever action, and got an answer or a refusal. */
    private static Optional<Instant> settledAt(QuestionDefinition question, Deliberation mind) {
        var inContext = mind.situation().context().questions().stream()
                .filter(it -> SETTLED.contains(it.state()) && asks(it.action(), question, mind))
                .map(it -> it.at());
        var inLedger = mind.situation().ledger().reactions().stream()
                .filter(it -> it.type() == Outcome.Type.ANSWERED || it.type() == Outcome.Type.REFUSED)
                .filter(it -> asks(it.action(), question, mind))
                .map(it -> it.at());
        return Stream.concat(inContext, inLedger).max(Instant::compareTo);
    }

    private static boolean asks(String action, QuestionDefinition question, Deliberation mind) {
        var definition = mind.catalogue().actions().get(action);
        return definition != null && question.id().equals(definition.asks());
    }
}
