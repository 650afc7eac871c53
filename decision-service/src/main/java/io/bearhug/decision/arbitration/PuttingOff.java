package io.bearhug.decision.arbitration;

import io.bearhug.decision.contactpolicy.ContactPolicy;
import io.bearhug.decision.contactpolicy.QuietHours;
import io.bearhug.decision.eligibility.Engagement;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import io.bearhug.decision.situation.Objection;
import io.bearhug.decision.situation.Stage;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks for the best later moment: for what something stands against now that is known to pass, and for what can be said but will fare
 * better at another hour. It is imagined to be that time, nothing having happened until then, and everything is asked again; so what would
 * be in the way then is no reason to wait – but for comparison groups: were they asked, people of one arm would have appointments and those of another
 * none, and whoever then counts would depend on the arm. Pure.
 */
final class PuttingOff {

    /** One thing in the way may hide another; so many are looked behind. */
    private static final int HINDRANCES = 8;

    /** Stages at which something may stand against a candidate that is worth waiting out. */
    private static final Set<Stage> PASSING =
            EnumSet.of(Stage.ELIGIBILITY, Stage.CAP, Stage.COOLDOWN, Stage.QUIET_HOURS, Stage.EXCLUSION);

    /** What a candidate is worth at some time; empty if it could not be said after all. */
    interface Weighing {
        Optional<Contender> weigh(Candidate candidate, Deliberation then);
    }

    private final Deliberation mind;
    private final Patience patience;
    private final Weighing weighing;
    private final Map<Instant, Deliberation> imagined = new HashMap<>();

    PuttingOff(Deliberation mind, Patience patience, Weighing weighing) {
        this.mind = mind;
        this.patience = patience;
        this.weighing = weighing;
    }

    /**
     * The best later moment of those that could not be said now, if it is worth more than what can be said now, or than silence.
     *
     * @param threshold what silence is worth
     * @param bestFirst what can be said now
     */
    Optional<Later> best(List<Hindered> hindered, List<Contender> bestFirst, double threshold) {
        if (bestFirst.stream().anyMatch(it -> it.candidate().isTransactional())) {
            return Optional.empty();
        }
        var now = bestFirst.isEmpty()
                ? threshold
                : Patience.withMargin(bestFirst.getFirst().total());
        var seed = mind.situation().question().decisionId();
        return Stream.concat(
                        hindered.stream().flatMap(it -> afterwards(it).stream()),
                        bestFirst.stream().flatMap(it -> better(it).stream()))
                .filter(it -> it.worth() > now || (it.candidate().isTransactional() && bestFirst.isEmpty()))
                .max(Comparator.comparingDouble(Later::worth)
                        .thenComparing(Comparator.comparing(Later::at).reversed())
                        .thenComparingInt(it -> (seed + it.candidate().id()).hashCode()));
    }

    /** One against which something stands. */
    record Hindered(Candidate candidate, Objection objection) {}

    private Optional<Later> afterwards(Hindered hindered) {
        var candidate = hindered.candidate();
        var objection = hindered.objection();
        for (int i = 0; i < HINDRANCES; i++) {
            var until = end(objection);
            if (until.isEmpty() || !patience.reaches(until.get())) {
                return Optional.empty();
            }
            var then = at(until.get());
            var next = against(candidate, then);
            if (next.isEmpty()) {
                return weighing.weigh(candidate, then)
                        .map(it -> Later.hindered(candidate, then.now(), it.utility(), hindered.objection(), patience));
            }
            if (end(next.get()).filter(it -> it.isAfter(then.now())).isEmpty()) {
                return Optional.empty();
            }
            objection = next.get();
        }
        return Optional.empty();
    }

    /**
     * When it will have passed. What is done already is not waited out, and whoever wished to be left alone finds nothing saved up for them
     * afterwards.
     */
    private static Optional<Instant> end(Objection objection) {
        return PASSING.contains(objection.stage()) ? Optional.ofNullable(objection.until()) : Optional.empty();
    }

    /** What ends at the same time for several is imagined once. */
    private Deliberation at(Instant later) {
        return imagined.computeIfAbsent(later, mind::at);
    }

    private static Optional<Objection> against(Candidate candidate, Deliberation then) {
        return Engagement.against(candidate, then).or(() -> ContactPolicy.against(candidate, then));
    }

    private Optional<Later> better(Contender contender) {
        return Attention.of(mind)
                .flatMap(attention -> attention
                        .hours(patience)
                        .filter(at -> !QuietHours.isQuiet(contender.candidate(), at, mind))
                        .map(at -> later(contender, at, attention))
                        .max(Comparator.comparingDouble(Later::worth)
                                .thenComparing(Comparator.comparing(Later::at).reversed())))
                .filter(it -> against(it.candidate(), at(it.at())).isEmpty());
    }

    private Later later(Contender contender, Instant at, Attention attention) {
        var then = contender.utility().likelier(attention.gain(mind.now(), at));
        return Later.better(contender, at, then, patience);
    }
}
