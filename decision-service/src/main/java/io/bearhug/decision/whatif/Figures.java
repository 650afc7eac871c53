package io.bearhug.decision.whatif;

import io.bearhug.contracts.Lists;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What came of a simulation.
 *
 * @param decisions that were taken again
 * @param changed how many of them came out otherwise
 * @param skipped those that could not be taken again
 * @param places where something was asked
 * @param people to whom something was or would have been said
 * @param groups of people by traits, compared
 * @param caveats what these figures do not say
 */
public record Figures(
        long decisions,
        long changed,
        List<Skipped> skipped,
        List<Place> places,
        People people,
        List<Group> groups,
        List<String> caveats) {

    public Figures {
        skipped = Lists.copy(skipped);
        places = Lists.copy(places);
        groups = Lists.copy(groups);
        caveats = Lists.copy(caveats);
    }

    /**
     * The same without comparisons by sensitive traits.
     *
     * @param sensitive whether a trait became one since
     */
    Figures without(Predicate<String> sensitive) {
        return new Figures(
                decisions,
                changed,
                skipped,
                places,
                people,
                groups.stream()
                        .filter(it -> !it.sensitive() && !sensitive.test(it.trait()))
                        .toList(),
                caveats);
    }

    /** Decisions that could not be taken again. */
    public record Skipped(String reason, long decisions) {}

    /**
     * One place.
     *
     * @param place the placement, or {@code moment:NAME}
     * @param actions that were said or would have been, the greatest change first
     * @param held what was not said for having been said enough: by cap, cooldown and pressure
     * @param whyNot what stood against whom, the most frequent first; at most 500
     */
    public record Place(
            String place, Answers before, Answers after, List<Action> actions, List<Held> held, List<WhyNot> whyNot) {
        public Place {
            actions = Lists.copy(actions);
            held = Lists.copy(held);
            whyNot = Lists.copy(whyNot);
        }
    }

    /** How answers came out. */
    public record Answers(long answers, long acts, long silences, long waits, double silenceShare) {}

    /** How often an action was said, and would have been. */
    public record Action(String action, long before, long after) {}

    /** How often a stage refused an action. */
    public record Held(String stage, long before, long after) {}

    /** How often a stage refused this action. */
    public record WhyNot(String action, String stage, long before, long after) {}

    /**
     * To how many something would have been said.
     *
     * @param people in all
     * @param withNothing to whom nothing would have been said in any of their decisions
     * @param share of them
     * @param withSomethingBefore how many of them were told something
     */
    public record People(long people, long withNothing, double share, long withSomethingBefore) {}

    /**
     * People by a trait.
     *
     * @param trait its id
     * @param sensitive whether it is
     * @param rates by value, the most people first
     */
    public record Group(String trait, boolean sensitive, List<Rate> rates) {
        public Group {
            rates = Lists.copy(rates);
        }
    }

    /**
     * How often something is said to people with a value of a trait, against all.
     *
     * @param kind value; others for values of few people together; unknown
     * @param value null unless it is one
     * @param people with it
     * @param decisions for them
     * @param before rate of acts then against everybody's
     * @param after the same as it would have been
     */
    public record Rate(
            String kind,
            @Nullable String value,
            long people,
            long decisions,
            @Nullable Ratio before,
            @Nullable Ratio after) {}

    /**
     * A ratio with the bounds between which it lies 95 times in a hundred.
     *
     * @param acts per decision
     * @param ratio of that to everybody's
     */
    public record Ratio(double acts, double ratio, double low, double high) {}

    /**
     * A decision that came out otherwise.
     *
     * @param decisionId with which it can be looked at
     * @param because the main reason
     */
    public record Example(String decisionId, Instant at, String place, Answer before, Answer after, String because) {}

    /** What is done. */
    public record Answer(
            String outcome,
            @Nullable String action,
            @Nullable String treatment) {}
}
