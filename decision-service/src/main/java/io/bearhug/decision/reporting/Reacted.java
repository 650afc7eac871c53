package io.bearhug.decision.reporting;

import io.bearhug.contracts.Outcome;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of an answer, as far as reports ask.
 *
 * @param id of the outcome
 * @param decisionId which it belongs to
 * @param placement of the answer
 * @param type what happened
 * @param at when
 * @param rating from 1 to 5, null if it is none
 */
public record Reacted(
        String id,
        String decisionId,
        String placement,
        Outcome.Type type,
        Instant at,
        @Nullable Double rating) {

    static final double WORST = 1;
    static final double BEST = 5;

    /** A rating, out of five, that says that it helped. */
    static final double GOOD = 4;

    private static final Set<Outcome.Type> SILENT = EnumSet.of(Outcome.Type.RESERVED, Outcome.Type.UNKNOWN);
    private static final Set<Outcome.Type> UNSEEN =
            EnumSet.of(Outcome.Type.BOUNCED, Outcome.Type.SKIPPED, Outcome.Type.FAILED, Outcome.Type.EXPIRED);
    private static final Set<Outcome.Type> REFUSALS =
            EnumSet.of(Outcome.Type.DISMISSED, Outcome.Type.UNSUBSCRIBED, Outcome.Type.COMPLAINED);
    private static final Set<Outcome.Type> LEAVES = EnumSet.of(Outcome.Type.UNSUBSCRIBED, Outcome.Type.COMPLAINED);
    private static final Set<Outcome.Type> TAKEN = EnumSet.of(Outcome.Type.ACCEPTED, Outcome.Type.ANSWERED);

    /** What an outcome says; empty if that is nothing reports ask for. */
    public static Optional<Reacted> of(Outcome outcome) {
        return SILENT.contains(outcome.type())
                ? Optional.empty()
                : Optional.of(new Reacted(
                        outcome.id(),
                        outcome.decisionId(),
                        outcome.placement(),
                        outcome.type(),
                        outcome.at(),
                        rating(outcome)));
    }

    private static @Nullable Double rating(Outcome outcome) {
        return outcome.type() == Outcome.Type.RATED
                        && outcome.value() instanceof Number number
                        && number.doubleValue() >= WORST
                        && number.doubleValue() <= BEST
                ? number.doubleValue()
                : null;
    }

    Answered.Place place() {
        return new Answered.Place(decisionId, placement);
    }

    boolean saysUnseen() {
        return UNSEEN.contains(type);
    }

    boolean isRefusal() {
        return REFUSALS.contains(type);
    }

    boolean isLeave() {
        return LEAVES.contains(type);
    }

    boolean isClick() {
        return type == Outcome.Type.CLICKED;
    }

    boolean isTaken() {
        return TAKEN.contains(type);
    }
}
