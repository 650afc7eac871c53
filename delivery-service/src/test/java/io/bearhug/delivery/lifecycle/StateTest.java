package io.bearhug.delivery.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Outcome;
import io.bearhug.delivery.Examples;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StateTest {

    private static final Map<Class<?>, Set<String>> LEGAL = Map.of(
            State.Planned.class, Set.of("Due", "Skipped"),
            State.Due.class, Set.of("Planned", "Skipped", "Expired", "Failed", "Attempting"),
            State.Attempting.class, Set.of("HandedOver", "Planned", "Failed", "Expired", "Unknown"),
            State.HandedOver.class, Set.of(),
            State.Skipped.class, Set.of(),
            State.Expired.class, Set.of(),
            State.Failed.class, Set.of("Planned"),
            State.Unknown.class, Set.of("HandedOver", "Planned"));

    @Test
    void each_state_has_its_legal_transitions_and_no_other() {
        LEGAL.forEach((state, next) ->
                assertThat(transitions(state)).as(state.getSimpleName()).isEqualTo(next));
    }

    @Test
    void nothing_that_may_have_left_is_ever_planned_again_without_an_answer_or_a_human() {
        State.Attempting attempting = State.planned(Examples.NOON).becomeDue().attempt();
        assertThat(attempting.loseTrack()).isInstanceOf(State.Ended.class);
    }

    @Test
    void tries_are_counted_through_retries() {
        State.Attempting second = State.planned(Examples.NOON)
                .becomeDue()
                .attempt()
                .retry(Examples.NOON)
                .becomeDue()
                .attempt();
        assertThat(second.attempts()).isEqualTo(2);
    }

    @Test
    void the_same_decision_is_the_same_delivery_and_another_placement_is_not() {
        DeliveryKey key = new DeliveryKey("d-1", "email", DeliveryKey.BEST, "channel:email");
        assertThat(Examples.plan().deliveryId()).isEqualTo(key.deliveryId()).startsWith("dlv_");
        assertThat(new DeliveryKey("d-1", "email", DeliveryKey.BEST, "other").deliveryId())
                .isNotEqualTo(key.deliveryId());
    }

    @Test
    void an_end_said_twice_is_one_outcome_that_carries_the_reservation() {
        State.Skipped skipped = new State.Due(0).skip(SkipReason.REASON_GONE);
        Outcome first = Outcomes.of(Examples.plan(), skipped, Examples.NOON);
        Outcome second = Outcomes.of(Examples.plan(), skipped, Examples.NOON.plusSeconds(9));
        assertThat(first.id()).isEqualTo(second.id());
        assertThat(first.type()).isEqualTo(Outcome.Type.SKIPPED);
        assertThat(first.reason()).isEqualTo("reasonGone");
        assertThat(first.reservation()).isEqualTo("res-1");
        assertThat(first.fragment()).isEqualTo("user_id:u-1");
    }

    private static Set<String> transitions(Class<?> state) {
        return Arrays.stream(state.getDeclaredMethods())
                .map(method -> method.getReturnType())
                .filter(State.class::isAssignableFrom)
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
