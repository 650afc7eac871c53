package io.bearhug.decision.contactpolicy;

import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import io.bearhug.decision.situation.Objection;
import java.util.List;
import java.util.Optional;

/** The contact policy: the first thing that forbids to speak. */
public final class ContactPolicy {

    private interface Check {
        Optional<Objection> against(Candidate candidate, Deliberation mind);
    }

    /** In the order of their stages. */
    private static final List<Check> CHECKS = List.of(
            ConsentCheck::against,
            Wishes::against,
            TroubleCheck::against,
            Caps::against,
            Cooldowns::against,
            QuietHours::against,
            Exclusions::against,
            Gestures::against,
            Holdout::against);

    private ContactPolicy() {}

    /** What stands against a candidate. */
    public static Optional<Objection> against(Candidate candidate, Deliberation mind) {
        for (var check : CHECKS) {
            var objection = check.against(candidate, mind);
            if (objection.isPresent()) {
                return objection;
            }
        }
        return Optional.empty();
    }

    /** What would forbid to send now what was decided earlier: consent, wishes, trouble and later reactions. */
    public static Optional<Objection> againstSending(Candidate candidate, Deliberation mind) {
        return ConsentCheck.against(candidate, mind)
                .or(() -> Wishes.against(candidate, mind))
                .or(() -> TroubleCheck.against(candidate, mind))
                .or(() -> Cooldowns.against(candidate, mind));
    }
}
