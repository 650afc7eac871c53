package io.bearhug.decision.stilltrue;

import io.bearhug.contracts.Decision;
import io.bearhug.contracts.Decision.Answer;
import io.bearhug.contracts.Decision.Kind;
import io.bearhug.decision.catalogue.CompiledAction;
import io.bearhug.decision.catalogue.CompiledCatalogue;
import io.bearhug.decision.contactpolicy.ContactPolicy;
import io.bearhug.decision.eligibility.Engagement;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import io.bearhug.decision.situation.Objection;
import io.bearhug.decision.situation.Situation;
import io.bearhug.decision.situation.Spot;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether what was decided still holds.
 *
 * @param holds whether it may be said
 * @param reason in words: why not, or that it holds
 */
public record Standing(boolean holds, String reason) {

    private static final Standing HOLDS = new Standing(true, "the reason still holds");

    /** Looks at an answer again: the action is still there, what it is for is still open, and nothing forbids to speak. Pure. */
    static Standing of(Decision decision, Answer answer, Situation situation, CompiledCatalogue compiled) {
        if (answer.outcome() != Kind.ACT) {
            return new Standing(false, "nothing was to be said");
        }
        var action = Optional.ofNullable(answer.action()).map(compiled.actions()::get);
        return action.flatMap(it -> candidate(it, answer))
                .map(it -> of(it, decision.at(), Deliberation.on(situation, compiled)))
                .orElseGet(() -> new Standing(false, "the action is no longer in the catalogue"));
    }

    private static Optional<Candidate> candidate(CompiledAction action, Answer answer) {
        var treatment = answer.treatment();
        return action.definition().treatments().stream()
                .filter(it -> treatment != null && it.id().equals(treatment.id()))
                .findFirst()
                .map(it -> new Candidate(action, it, spot(answer)));
    }

    private static Spot spot(Answer answer) {
        var outbound = answer.outbound();
        return outbound == null
                ? new Spot(answer.placement(), "", java.util.List.of(), false, null)
                : Spot.message(outbound.channel());
    }

    private static Standing of(Candidate candidate, Instant since, Deliberation mind) {
        return Engagement.againstSending(candidate, since, mind)
                .or(() -> ContactPolicy.againstSending(candidate, mind))
                .map(Standing::not)
                .orElse(HOLDS);
    }

    private static Standing not(Objection objection) {
        return new Standing(false, objection.stage().word() + ": " + objection.says());
    }
}
