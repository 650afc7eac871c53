package io.bearhug.decision.reporting;

import io.bearhug.contracts.Lists;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a decision tells about somebody.
 *
 * @param decisionId which
 * @param personId whom it is about, null for somebody not yet resolved
 * @param fragment they were decided for under
 * @param fragments all they were known under, that one among them
 * @param at when
 * @param heldOut whether marketing leaves them alone
 * @param present whether they were there: a channel asked, not a moment
 * @param answers they were given
 * @param needs as it saw them
 * @param known questions that were not asked because the answer was known, by action
 * @param arms they were in, by experiment
 * @param catalogue it was decided with
 */
public record Told(
        String decisionId,
        @Nullable String personId,
        String fragment,
        List<String> fragments,
        Instant at,
        boolean heldOut,
        boolean present,
        List<Answered> answers,
        List<NeedSeen> needs,
        List<String> known,
        Map<String, String> arms,
        String catalogue) {

    public Told {
        fragments = Lists.copy(fragments);
        answers = Lists.copy(answers);
        needs = Lists.copy(needs);
        known = Lists.copy(known);
        arms = Lists.copy(arms);
    }

    /** Whom its facts belong to, until a later decision says otherwise. */
    public String subject() {
        return personId == null ? fragment : personId;
    }
}
