package io.bearhug.decision.reporting;

import io.bearhug.contracts.Lists;
import io.bearhug.contracts.context.LiveContext.NeedState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a decision that reports read; named like them. */
public record Recorded(
        String decisionId,
        @Nullable String personId,
        String fragment,
        String client,
        Instant at,
        @Nullable String channel,
        @Nullable String mode,
        @Nullable Group group,
        List<String> degraded,
        List<Answer> answers,
        @Nullable Inputs inputs,
        @Nullable String catalogue) {

    public Recorded {
        degraded = Lists.copy(degraded);
        answers = Lists.copy(answers);
    }

    /** Which comparison groups the person is in. */
    public record Group(boolean holdout, Map<String, String> experiments) {
        public Group {
            experiments = Lists.copy(experiments);
        }
    }

    /** The answer for one placement. */
    public record Answer(
            String placement,
            String outcome,
            @Nullable String action,
            @Nullable Treatment treatment,
            double propensity,
            @Nullable Why why) {}

    /** In which form it was said. */
    public record Treatment(String id) {}

    /** Why it came out so. */
    public record Why(List<NotOther> notOthers) {
        public Why {
            notOthers = Lists.copy(notOthers);
        }
    }

    /** What stood against a candidate. */
    public record NotOther(
            String action, String stage, @Nullable String says) {}

    /** What it read. */
    public record Inputs(@Nullable Situation situation) {}

    /** The situation it was decided in. */
    public record Situation(@Nullable Context context) {}

    /** What was known of the person. */
    public record Context(List<String> fragments, List<Need> needs) {
        public Context {
            fragments = Lists.copy(fragments);
            needs = Lists.copy(needs);
        }
    }

    /** A job the person wants done. */
    public record Need(String id, NeedState state, @Nullable Instant since) {}

    /** What was known of the person; nothing where nobody could be asked. */
    Context context() {
        var situation = inputs == null ? null : inputs.situation();
        var context = situation == null ? null : situation.context();
        return context == null ? new Context(List.of(), List.of()) : context;
    }

    /** What they needed then. */
    public List<Need> needs() {
        return context().needs();
    }

    /** Whether it was known who they are: else a known person would be somebody new, in a group of their own. */
    boolean sawThePerson() {
        return !degraded.contains("context");
    }

    /** In which arm of each experiment they were. */
    Map<String, String> arms() {
        return group == null ? Map.of() : group.experiments();
    }

    boolean isHeldOut() {
        return group != null && group.holdout();
    }
}
