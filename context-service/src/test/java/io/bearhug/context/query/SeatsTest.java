package io.bearhug.context.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.context.query.Seats.Answer;
import org.junit.jupiter.api.Test;

/** Who may still open a stream. */
class SeatsTest {

    @Test
    void aCallerHasSoManyAndAllTogetherSoMany() {
        var seats = new Seats(3, 2);
        assertThat(seats.take("a")).isEqualTo(Answer.YOURS);
        assertThat(seats.take("a")).isEqualTo(Answer.YOURS);
        assertThat(seats.take("a")).isEqualTo(Answer.ENOUGH_OF_YOURS);
        assertThat(seats.take("b")).isEqualTo(Answer.YOURS);
        assertThat(seats.take("b")).isEqualTo(Answer.FULL);
    }

    @Test
    void whatIsGivenBackIsFreeForAnybody() {
        var seats = new Seats(1, 1);
        assertThat(seats.take("a")).isEqualTo(Answer.YOURS);
        seats.leave("a");
        assertThat(seats.take("b")).isEqualTo(Answer.YOURS);
        seats.leave("b");
        assertThat(seats.take("a")).isEqualTo(Answer.YOURS);
    }
}
