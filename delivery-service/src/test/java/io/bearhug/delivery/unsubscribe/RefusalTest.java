package io.bearhug.delivery.unsubscribe;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Outcome;
import io.bearhug.delivery.Examples;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefusalTest {

    private static final String ADDRESS = "email:mia@example.org";

    @Test
    void a_no_holds_here_is_published_and_told() {
        Refusal refusal = Refusal.of(new Sent(Examples.plan(), ADDRESS), Examples.NOON);
        assertThat(refusal.suppression().contactPoint()).isEqualTo(ADDRESS);
        assertThat(refusal.suppression().purpose()).isEqualTo("recommendations");
        assertThat(refusal.outcome().type()).isEqualTo(Outcome.Type.UNSUBSCRIBED);
        Map<String, Object> fact = refusal.fact().orElseThrow();
        assertThat(fact)
                .containsEntry("messageId", "unsubscribe-" + Examples.plan().deliveryId() + "-2026-11-21")
                .containsEntry("userId", "u-1")
                .containsEntry("timestamp", "2026-11-21T12:00:00Z");
        assertThat(String.valueOf(fact.get("context"))).contains("categoryPreferences={recommendations=false}");
    }

    @Test
    void a_message_without_purpose_leaves_nothing_to_take_back() {
        Refusal refusal = Refusal.of(new Sent(Examples.plan(Examples.outbound("email", null)), ADDRESS), Examples.NOON);
        assertThat(refusal.fact()).isEmpty();
        assertThat(refusal.suppression().purpose()).isNull();
    }

    @Test
    void a_second_click_is_the_same_outcome_and_one_of_another_day_counts_again() {
        Sent sent = new Sent(Examples.plan(), ADDRESS);
        assertThat(Refusal.of(sent, Examples.NOON).outcome().id())
                .isNotEqualTo(Refusal.of(sent, Examples.NOON.plus(Duration.ofDays(400)))
                        .outcome()
                        .id());
        assertThat(Refusal.of(sent, Examples.NOON).outcome().id())
                .isEqualTo(Refusal.of(sent, Examples.NOON.plusSeconds(60))
                        .outcome()
                        .id());
    }

    @Test
    void telling_goes_on_for_as_long_as_it_takes_but_not_too_often() {
        assertThat(RunErrands.pause(0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(RunErrands.pause(3)).isEqualTo(Duration.ofSeconds(8));
        assertThat(RunErrands.pause(1_000)).isEqualTo(Duration.ofMinutes(1));
    }
}
