package io.bearhug.decision.arbitration;

import io.bearhug.contracts.Decision;
import io.bearhug.contracts.Decision.Answer;
import io.bearhug.contracts.Decision.Kind;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Puts tokens on the answers of which outcomes can be reported. */
final class Tokens {

    private Tokens() {}

    static Decision stamp(Decision decision, OutcomeTokens tokens) {
        return "live".equals(decision.mode())
                ? each(decision, answer -> stamp(answer, decision.decisionId(), tokens))
                : decision;
    }

    static Decision strip(Decision decision) {
        return each(decision, answer -> with(answer, null));
    }

    private static Answer stamp(Answer answer, String decisionId, OutcomeTokens tokens) {
        return answer.outcome() == Kind.ACT ? with(answer, tokens.issue(decisionId, answer.placement())) : answer;
    }

    private static Decision each(Decision decision, UnaryOperator<Answer> change) {
        return Copies.of(
                decision,
                decision.degraded(),
                decision.answers().stream().map(change).toList());
    }

    private static Answer with(Answer it, @Nullable String token) {
        return new Answer(
                it.placement(),
                it.outcome(),
                it.until(),
                it.action(),
                it.need(),
                it.treatment(),
                it.validUntil(),
                it.items(),
                it.propensity(),
                it.explored(),
                it.utility(),
                it.parts(),
                it.reservation(),
                token,
                it.reason(),
                it.why(),
                it.outbound());
    }

    /** Copies of records that change in one place. */
    static final class Copies {

        private Copies() {}

        static Decision of(Decision it, List<String> degraded, List<Answer> answers) {
            return new Decision(
                    it.decisionId(),
                    it.requestId(),
                    it.client(),
                    it.personId(),
                    it.fragment(),
                    it.identifiers(),
                    it.at(),
                    it.channel(),
                    it.mode(),
                    it.catalogue(),
                    it.models(),
                    degraded,
                    it.group(),
                    answers,
                    it.inputs());
        }
    }
}
