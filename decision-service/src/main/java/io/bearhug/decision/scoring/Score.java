package io.bearhug.decision.scoring;

import io.bearhug.contracts.catalogue.ActionDefinition;
import io.bearhug.contracts.context.LiveContext.NeedView;
import io.bearhug.decision.ledger.Contact;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import io.bearhug.decision.situation.Finding;
import java.time.Duration;
import java.time.Instant;

/** The terms of a candidate's utility. */
public final class Score {

    /** P where the marketer expects nothing: about what an untargeted tile reaches. */
    public static final double PRIOR = 0.01;

    /** C of an action whose need nobody has. */
    static final double MISFIT = 0.25;

    /** How much a full need adds to C; with this, a need of one half fits exactly (C = 1). */
    static final double NEED_WEIGHT = 1.5;

    /** No lever turns the ranking upside down by more than this. */
    static final double MAX_LEVER = 10;

    /** After how long a contact presses half as much, where the house does not say. */
    private static final Duration HALF_LIFE = Duration.ofDays(3);

    private Score() {}

    /** What a candidate is worth now if it is as likely to succeed as the marketer expects. */
    public static Utility of(Candidate candidate, Deliberation mind) {
        return of(candidate, mind, expected(candidate.definition()));
    }

    /** What a candidate is worth now if it is this likely to succeed. */
    public static Utility of(Candidate candidate, Deliberation mind, double probability) {
        var action = candidate.definition();
        var value = action.value();
        return new Utility(
                probability,
                value == null || value.business() == null ? 0 : value.business(),
                value == null || value.person() == null ? 0 : value.person(),
                fit(candidate, mind),
                lever(candidate, mind),
                action.cost() == null ? 0 : action.cost(),
                pressure(candidate, mind));
    }

    /** P as the marketer expects it. */
    public static double expected(ActionDefinition action) {
        var expected = action.expected();
        return expected == null || expected.success() == null ? PRIOR : Math.clamp(expected.success(), 0.0, 1.0);
    }

    /**
     * C = 0.25 + 1.5·s, where s is the strength of the need it serves or of the moment that asks, whichever is stronger; 1 for an
     * action that serves no need and follows no moment.
     */
    private static double fit(Candidate candidate, Deliberation mind) {
        var need = candidate.definition().serves();
        var moment = mind.situation().question().moment();
        if (need == null && moment == null) {
            return 1;
        }
        var felt = mind.situation().need(need).map(NeedView::strength).orElse(0.0);
        var asked = moment == null ? 0 : moment.strength();
        return MISFIT + NEED_WEIGHT * Math.clamp(Math.max(felt, asked), 0.0, 1.0);
    }

    /** The one it has in an arm counts instead of its own. */
    private static double lever(Candidate candidate, Deliberation mind) {
        var own = lever(candidate.definition(), mind.now());
        var factor = candidate.isMarketing()
                ? mind.allocation().lever(candidate.id(), candidate.spot().id()).orElse(own)
                : own;
        return Math.clamp(factor, 0.0, MAX_LEVER);
    }

    private static double lever(ActionDefinition action, Instant now) {
        var lever = action.lever();
        if (lever == null) {
            return 1;
        }
        var until = lever.until();
        return until == null || now.isBefore(until) ? lever.factor() : 1;
    }

    private static double pressure(Candidate candidate, Deliberation mind) {
        var contact = mind.policies().contact();
        var policy = contact == null ? null : contact.pressure();
        if (policy == null || policy.price() == null || asksNothing(candidate)) {
            return 0;
        }
        var halfLife = policy.halfLife() == null ? HALF_LIFE : policy.halfLife();
        return policy.price() * mind.once(new Felt(halfLife));
    }

    private static boolean asksNothing(Candidate candidate) {
        return candidate.isTransactional() || candidate.isGesture();
    }

    /** Σ 2^(−age/halfLife) over what was said, without what asked nothing; a contact that lies ahead weighs 1. */
    private record Felt(Duration halfLife) implements Finding<Double> {
        @Override
        public Double find(Deliberation mind) {
            var now = mind.now();
            return mind.past().counting().stream()
                    .filter(it ->
                            it.contactClass() != ActionDefinition.ContactClass.TRANSACTIONAL && !mind.isGesture(it))
                    .map(Contact::at)
                    .mapToDouble(at -> Math.min(1, Math.pow(2, -ratio(Duration.between(at, now), halfLife))))
                    .sum();
        }
    }

    private static double ratio(Duration age, Duration halfLife) {
        return (double) age.toMillis() / Math.max(1, halfLife.toMillis());
    }
}
