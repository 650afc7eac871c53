package io.bearhug.delivery.planning;

import static io.bearhug.delivery.Examples.answer;
import static io.bearhug.delivery.Examples.blocks;
import static io.bearhug.delivery.Examples.decision;
import static io.bearhug.delivery.Examples.outbound;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Decision;
import io.bearhug.delivery.Examples;
import io.bearhug.delivery.lifecycle.SkipReason;
import io.bearhug.delivery.lifecycle.State;
import org.junit.jupiter.api.Test;

class PlanningTest {

    @Test
    void an_act_to_be_sent_is_planned_for_its_time() {
        Decision decision = decision("d-1", answer("channel:email", outbound("email", "recommendations"), blocks()));
        assertThat(Planning.decide(decision)).singleElement().satisfies(beginning -> {
            assertThat(beginning.state()).isEqualTo(State.planned(Examples.NOON));
            assertThat(beginning.plan().answer().why()).isNull();
            assertThat(beginning.plan().answer().reservation()).isEqualTo("res-1");
        });
    }

    @Test
    void a_channel_we_cannot_speak_on_yet_is_skipped_at_once() {
        Decision decision = decision("d-1", answer("channel:push", outbound("push", null), blocks()));
        assertThat(Planning.decide(decision)).singleElement().satisfies(it -> assertThat(it.state())
                .isEqualTo(new State.Skipped(SkipReason.UNSUPPORTED_CHANNEL, 0)));
    }

    @Test
    void what_the_asking_channel_shows_itself_is_not_sent() {
        assertThat(Planning.decide(decision("d-1", inline(Decision.Kind.ACT)))).isEmpty();
        assertThat(Planning.decide(decision("d-1", inline(Decision.Kind.SILENCE))))
                .isEmpty();
    }

    private static Decision.Answer inline(Decision.Kind kind) {
        return new Decision.Answer(
                "home-hero",
                kind,
                null,
                null,
                null,
                null,
                null,
                java.util.List.of(),
                1,
                false,
                0,
                null,
                null,
                null,
                "because",
                null,
                null);
    }
}
