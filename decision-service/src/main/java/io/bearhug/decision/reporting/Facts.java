package io.bearhug.decision.reporting;

import io.bearhug.contracts.Lists;
import java.time.LocalDate;
import java.util.List;

/**
 * What is known of one person in a time; in any order, and anything may be there twice.
 *
 * @param person keyed hash they are known by
 * @param heldOut whether they are in the group that marketing leaves alone, by the newest decision
 * @param decisionId the newest decision about them
 * @param answers they were given
 * @param reactions to them
 * @param needs that were seen
 * @param known questions that were not asked because the answer was known
 * @param days on which they did something
 * @param arms of the experiment that is asked about; empty if none is
 */
public record Facts(
        String person,
        boolean heldOut,
        String decisionId,
        List<Answered> answers,
        List<Reacted> reactions,
        List<NeedSeen> needs,
        List<String> known,
        List<LocalDate> days,
        List<TookPart> arms) {

    public Facts {
        answers = Lists.copy(answers);
        reactions = Lists.copy(reactions);
        needs = Lists.copy(needs);
        known = Lists.copy(known);
        days = Lists.copy(days);
        arms = Lists.copy(arms);
    }
}
