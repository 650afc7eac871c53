package io.bearhug.delivery.planning;

import io.bearhug.contracts.Decision;
import io.bearhug.delivery.lifecycle.Plan;
import io.bearhug.delivery.lifecycle.SkipReason;
import io.bearhug.delivery.lifecycle.State;
import java.util.List;
import java.util.Set;

/** Which messages a decision asks for. */
public final class Planning {

    /** Channels on which something can be said so far. */
    private static final Set<String> SUPPORTED = Set.of("email");

    private Planning() {}

    /**
     * A delivery as it begins.
     *
     * @param plan what is to be said
     * @param state planned, or skipped where it can be said at once that it never will be sent
     */
    public record Beginning(Plan plan, State state) {}

    /** The deliveries of a decision: one for each answer that is an act to be sent. Simulated ones send nothing. */
    public static List<Beginning> decide(Decision decision) {
        if (!"live".equals(decision.mode())) {
            return List.of();
        }
        return decision.answers().stream()
                .filter(answer -> answer.outcome() == Decision.Kind.ACT)
                .mapMulti((Decision.Answer answer, java.util.function.Consumer<Beginning> deliveries) -> {
                    Decision.Outbound outbound = answer.outbound();
                    if (outbound != null) {
                        deliveries.accept(begin(plan(decision, answer, outbound)));
                    }
                })
                .toList();
    }

    private static Beginning begin(Plan plan) {
        State.Planned planned = State.planned(plan.outbound().notBefore());
        boolean supported = SUPPORTED.contains(plan.outbound().channel());
        return new Beginning(plan, supported ? planned : planned.skip(SkipReason.UNSUPPORTED_CHANNEL));
    }

    private static Plan plan(Decision decision, Decision.Answer answer, Decision.Outbound outbound) {
        return new Plan(
                decision.decisionId(),
                decision.personId(),
                decision.fragment(),
                decision.identifiers(),
                decision.at(),
                // The full explanation stays where it can be asked for: with the decision.
                answer.withToken(null).withWhy(null),
                outbound);
    }
}
