package io.bearhug.decision.edge.rest;

import io.bearhug.contracts.Decision;
import io.bearhug.contracts.Decision.Answer;
import io.bearhug.contracts.Decision.Why;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A decision as the asking channel gets it: without its inputs, and explained as far as it wants. */
public record DecisionAnswer(
        String decisionId,
        String requestId,
        @Nullable String personId,
        Instant at,
        String catalogue,
        Map<String, String> models,
        List<String> degraded,
        Decision.Group group,
        List<Answer> answers) {

    /**
     * The answer to a channel.
     *
     * @param explain none, short or full; none where it does not say
     */
    static DecisionAnswer of(Decision it, @Nullable String explain) {
        return new DecisionAnswer(
                it.decisionId(),
                it.requestId(),
                it.personId(),
                it.at(),
                it.catalogue(),
                it.models(),
                it.degraded(),
                it.group(),
                it.answers().stream()
                        .map(answer -> answer.withWhy(why(answer.why(), explain)))
                        .toList());
    }

    private static @Nullable Why why(@Nullable Why why, @Nullable String explain) {
        if (why == null || explain == null || explain.equals("none")) {
            return null;
        }
        return explain.equals("full") ? why : new Why(why.thisOne(), why.now(), List.of());
    }
}
