package io.bearhug.decision.arbitration;

/** Port: tokens with which a channel may report what became of one answer. */
public interface OutcomeTokens {

    /** A token for the answer at a placement. */
    String issue(String decisionId, String placement);
}
