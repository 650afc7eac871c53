package io.bearhug.decision.arbitration;

import io.bearhug.contracts.Decision;
import io.bearhug.contracts.Decision.Answer;
import io.bearhug.contracts.Decision.Kind;
import io.bearhug.decision.learning.Chance;
import java.util.ArrayList;

/** Turns a decision that cannot be made known into one that says nothing. */
final class Silencing {

    private static final String REASON = "We cannot keep our word right now, so we say nothing.";

    private Silencing() {}

    static Decision of(Decision decision, String part) {
        var degraded = new ArrayList<>(decision.degraded());
        degraded.add(part);
        return Tokens.Copies.of(
                decision,
                degraded,
                decision.answers().stream().map(Silencing::silent).toList());
    }

    private static Answer silent(Answer answer) {
        return answer.outcome() == Kind.ACT
                ? Minutes.silence(answer.placement(), null, Chance.NONE, REASON, answer.why())
                : answer;
    }
}
