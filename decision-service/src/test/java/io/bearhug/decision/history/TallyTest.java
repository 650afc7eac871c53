package io.bearhug.decision.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.decision.history.DecisionLog.Against;
import io.bearhug.decision.history.DecisionLog.Answered;
import io.bearhug.decision.history.DecisionLog.Because;
import io.bearhug.decision.history.DecisionLog.Head;
import io.bearhug.decision.history.Tally.Kind;
import io.bearhug.decision.history.Tally.Line;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final Instant AT = Instant.parse("2026-03-01T12:00:59.9Z");
    private static final Instant MINUTE = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void an_act_counts_by_outcome_action_and_channel() {
        assertThat(Tally.of(List.of(decision(act("tee-tip")))))
                .isEqualTo(Map.of(
                        line(Kind.OUTCOME, "act"),
                        1L,
                        line(Kind.ACTION, "tee-tip"),
                        1L,
                        line(Kind.CHANNEL, "web"),
                        1L));
    }

    @Test
    void silence_counts_by_what_stood_against_the_candidate_that_came_closest() {
        var counts = Tally.of(List.of(decision(silence("eligibility", "cap", "suitability"))));

        assertThat(counts).containsEntry(line(Kind.SILENCE, "cap"), 1L);
    }

    @Test
    void silence_without_candidates_says_so() {
        assertThat(Tally.of(List.of(decision(silence())))).containsEntry(line(Kind.SILENCE, "noCandidate"), 1L);
    }

    @Test
    void each_answer_counts_and_the_channel_once() {
        var counts = Tally.of(List.of(decision(act("a"), act("a"), silence())));

        assertThat(counts)
                .containsEntry(line(Kind.OUTCOME, "act"), 2L)
                .containsEntry(line(Kind.OUTCOME, "silence"), 1L)
                .containsEntry(line(Kind.CHANNEL, "web"), 1L);
    }

    private static Head decision(Answered... answers) {
        return new Head("d", "p", "user_id:u", "c", AT, "v1", "web", List.of(answers), null);
    }

    private static Answered act(String action) {
        return new Answered("act", action, null);
    }

    private static Answered silence(String... stages) {
        return new Answered(
                "silence",
                null,
                new Because(Arrays.stream(stages).map(Against::new).toList()));
    }

    private static Line line(Kind kind, String name) {
        return new Line(MINUTE, kind, name);
    }
}
