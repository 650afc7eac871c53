package io.bearhug.decision.arbitration;

import io.bearhug.contracts.Decision.NotOther;
import io.bearhug.decision.allocation.Part;
import io.bearhug.decision.explanation.Reasons;
import io.bearhug.decision.scoring.Utility;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import io.bearhug.decision.situation.Objection;
import io.bearhug.decision.situation.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Something that could be said at a later moment.
 *
 * @param candidate what
 * @param at when
 * @param utility U(h) as it is thought to be then
 * @param worth what that is worth now: δ^h·U(h)
 * @param hours until then
 * @param hindrance why not now
 */
record Later(Candidate candidate, Instant at, Utility utility, double worth, double hours, Objection hindrance) {

    /** One against which something stands that will have passed. */
    static Later hindered(Candidate candidate, Instant at, Utility utility, Objection hindrance, Patience patience) {
        return new Later(
                candidate, at, utility, patience.discounted(utility.total(), at), patience.hours(at), hindrance);
    }

    /** One that could be said now, but will fare better. */
    static Later better(Contender contender, Instant at, Utility utility, Patience patience) {
        var worth = patience.discounted(utility.total(), at);
        var says = "U %s now, but by their rhythm waiting is worth %s"
                .formatted(Arbitration.number(contender.total()), Arbitration.number(worth));
        return new Later(
                contender.candidate(),
                at,
                utility,
                worth,
                patience.hours(at),
                Objection.until(Stage.ARBITRATION, says, at));
    }

    /** Waiting for it. */
    Choice.Wait choice(List<NotOther> notOthers, List<Part> compared, Deliberation mind) {
        return new Choice.Wait(this, notOthers, compared, Reasons.forWait(hindrance.stage(), at, mind));
    }

    /** In words for the operator. */
    String says() {
        return String.format(
                Locale.ROOT,
                "waiting %.1f hours for %s is worth %s: U %s then, less for every hour",
                hours,
                candidate.id(),
                Arbitration.number(worth),
                Arbitration.number(utility.total()));
    }
}
