package io.bearhug.decision.arbitration;

import io.bearhug.contracts.Decision;
import io.bearhug.contracts.Decision.Answer;
import io.bearhug.contracts.Decision.Kind;
import java.util.List;
import java.util.function.UnaryOperator;

/** Puts tokens on the answers of which outcomes can be reported. */
final class Tokens {

    private Tokens() {}

    static Decision stamp(Decision decision, OutcomeTokens tokens) {
        return "live".equals(decision.mode())
                ? each(decision, answer -> stamp(answer, decision.decisionId(), tokens))
                : decision;
    }

    static Decision strip(Decision decision) {
        return each(decision, answer -> answer.withToken(null));
    }

    private static Answer stamp(Answer answer, String decisionId, OutcomeTokens tokens) {
        return answer.outcome() == Kind.ACT ? answer.withToken(tokens.issue(decisionId, answer.placement())) : answer;
    }

    private static Decision each(Decision decision, UnaryOperator<Answer> change) {
        return Copies.of(
                decision,
                decision.degraded(),
                decision.answers().stream().map(change).toList());
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
