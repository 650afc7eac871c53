package io.bearhug.context.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final Plan.Rewind MINUTES =
            new Plan.Rewind(Instant.parse("2026-03-01T12:00:00Z"), Map.of("events", 80L, "outcomes", 10L));

    @Test
    void aPartitionThatHasAllThatIsKnownNeedsNothing() {
        assertThat(Plan.of(mark(Mark.Standing.WHOLE, 100, 10), Map.of("events", 100L), MINUTES))
                .isEqualTo(new Plan.Nothing());
        assertThat(Plan.of(mark(Mark.Standing.WHOLE, 100, 10), Map.of(), MINUTES))
                .isEqualTo(new Plan.Nothing());
    }

    @Test
    void aPartitionWithoutAMarkIsLost() {
        assertThat(Plan.of(null, Map.of(), MINUTES)).isEqualTo(new Plan.Whole());
    }

    @Test
    void aRebuildingThatDidNotEndBeginsAnew() {
        assertThat(Plan.of(mark(Mark.Standing.REBUILDING, 100, 10), Map.of(), MINUTES))
                .isEqualTo(new Plan.Whole());
    }

    @Test
    void whatIsOnlyMinutesBehindIsReadAgainForMinutes() {
        assertThat(Plan.of(mark(Mark.Standing.WHOLE, 99, 10), Map.of("events", 100L), MINUTES))
                .isEqualTo(MINUTES);
        assertThat(Plan.of(mark(Mark.Standing.BEHIND, 80, 10), Map.of(), MINUTES))
                .isEqualTo(MINUTES);
    }

    @Test
    void whatIsFurtherBehindIsReadFromCopies() {
        assertThat(Plan.of(mark(Mark.Standing.WHOLE, 79, 10), Map.of("events", 100L), MINUTES))
                .isEqualTo(new Plan.Whole());
        assertThat(Plan.of(mark(Mark.Standing.BEHIND, 100, 9), Map.of(), MINUTES))
                .isEqualTo(new Plan.Whole());
    }

    private static Mark mark(Mark.Standing standing, long events, long outcomes) {
        return new Mark(standing, Map.of("events", events, "outcomes", outcomes));
    }
}
