package io.bearhug.decision.edge.rest;

import io.bearhug.decision.DecisionConfig;
import io.bearhug.decision.arbitration.OutcomeTokens;
import io.bearhug.support.security.SignedTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** Tokens of answers, signed with the installation's key. They carry ids only. */
@ApplicationScoped
public class AnswerTokens implements OutcomeTokens {

    private static final String SCOPE = "outcome";

    private final SignedTokens tokens;
    private final DecisionConfig.Tokens config;

    AnswerTokens(SignedTokens tokens, DecisionConfig config) {
        this.tokens = tokens;
        this.config = config.tokens();
    }

    /**
     * The answer a token speaks of.
     *
     * @param decisionId of it
     * @param placement of it
     */
    public record Subject(String decisionId, String placement) {}

    @Override
    public String issue(String decisionId, String placement) {
        return tokens.issue(SCOPE, Map.of("d", decisionId, "p", placement), config.outcomes());
    }

    /** What a token speaks of, if it is ours and still valid. */
    Optional<Subject> read(String token) {
        return tokens.verify(token, SCOPE).map(it -> new Subject(it.claim("d"), it.claim("p")));
    }
}
