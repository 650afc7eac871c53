package io.bearhug.context.fold;

import io.bearhug.contracts.Outcome;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something shown, said or asked, and the strongest reaction to it.
 *
 * @param decisionId that decided it
 * @param placement where
 * @param action what
 * @param treatment in which form
 * @param channel on which channel
 * @param at when it was first said to have been shown, or reacted to
 * @param reaction strongest so far
 * @param reactedAt when that reaction first came
 */
public record Shown(
        String decisionId,
        String placement,
        String action,
        @Nullable String treatment,
        String channel,
        Instant at,
        Outcome.@Nullable Type reaction,
        @Nullable Instant reactedAt) {

    /** Newest first. */
    public static final Comparator<Shown> NEWEST_FIRST = Comparator.comparing(Shown::at)
            .reversed()
            .thenComparing(Shown::decisionId)
            .thenComparing(Shown::placement);

    /** Reactions, the weakest first: a word of the person outweighs any click. */
    private static final List<Outcome.Type> REACTIONS = List.of(
            Outcome.Type.OPENED,
            Outcome.Type.CLICKED,
            Outcome.Type.REPLIED,
            Outcome.Type.RATED,
            Outcome.Type.NOT_NOW,
            Outcome.Type.DISMISSED,
            Outcome.Type.LESS_LIKE_THIS,
            Outcome.Type.WAS_A_GIFT,
            Outcome.Type.REFUSED,
            Outcome.Type.ANSWERED,
            Outcome.Type.ACCEPTED,
            Outcome.Type.COMPLAINED,
            Outcome.Type.UNSUBSCRIBED);

    public Shown {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        reactedAt = reactedAt == null ? null : reactedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** What an outcome says was shown; empty if nothing reached the person. */
    static Optional<Shown> by(Outcome outcome) {
        var action = outcome.action();
        if (action == null || !reachedThem(outcome.type())) {
            return Optional.empty();
        }
        boolean reaction = REACTIONS.contains(outcome.type());
        return Optional.of(new Shown(
                outcome.decisionId(),
                outcome.placement(),
                action,
                outcome.treatment(),
                outcome.channel(),
                outcome.at(),
                reaction ? outcome.type() : null,
                reaction ? outcome.at() : null));
    }

    /** Names the answer it is: one decision's one placement. */
    public String key() {
        return decisionId + "/" + placement;
    }

    /** Both reports about the same answer in one. */
    public Shown and(Shown other) {
        var reacted = strongest(this, other);
        return new Shown(
                decisionId,
                placement,
                action,
                treatment != null ? treatment : other.treatment,
                channel,
                at.isBefore(other.at) ? at : other.at,
                reacted.reaction,
                reacted.reactedAt);
    }

    private static Shown strongest(Shown one, Shown other) {
        int order = Integer.compare(one.rank(), other.rank());
        if (order != 0) {
            return order > 0 ? one : other;
        }
        return one.reactedAt == null || other.reactedAt == null || one.reactedAt.isBefore(other.reactedAt)
                ? one
                : other;
    }

    private int rank() {
        return reaction == null ? -1 : REACTIONS.indexOf(reaction);
    }

    private static boolean reachedThem(Outcome.Type type) {
        return switch (type) {
            case RESERVED, SKIPPED, FAILED, BOUNCED, UNKNOWN, EXPIRED -> false;
            case HANDED_OVER,
                    DELIVERED,
                    SHOWN,
                    OPENED,
                    CLICKED,
                    ACCEPTED,
                    ANSWERED,
                    REFUSED,
                    DISMISSED,
                    NOT_NOW,
                    LESS_LIKE_THIS,
                    WAS_A_GIFT,
                    REPLIED,
                    RATED,
                    COMPLAINED,
                    UNSUBSCRIBED -> true;
        };
    }
}
