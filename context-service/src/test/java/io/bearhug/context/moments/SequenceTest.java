package io.bearhug.context.moments;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.context.Catalogues;
import io.bearhug.context.Facts;
import io.bearhug.context.notes.Lens;
import io.bearhug.context.notes.Note;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A into the basket, delivery costs compared twice, then no order for ten minutes. */
class SequenceTest {

    private static final Lens LENS = Catalogues.lens(Catalogues.SHOP);
    private static final Sequence HESITATING =
            Sequence.of(Catalogues.HESITATING).orElseThrow();
    private static final Instant START = Facts.NOW;
    private static final Duration A_DAY = Duration.ofDays(1);

    @Test
    void waitsUntilTheOrderHasNotComeForLongEnough() {
        var notes = List.of(added(0), compared(1), compared(2));

        assertThat(at(notes, 5)).isEqualTo(new Progress.Waiting(minute(12)));
        assertThat(at(notes, 12)).isInstanceOf(Progress.True.class);
    }

    @Test
    void anOrderAtAnyPointAfterTheStartEndsIt() {
        assertThat(at(List.of(added(0), compared(1), compared(2), ordered(11)), 12))
                .isInstanceOf(Progress.Nothing.class);
        assertThat(at(List.of(added(0), ordered(1), compared(2), compared(3)), 30))
                .isInstanceOf(Progress.Nothing.class);
    }

    @Test
    void anOrderAfterwardsComesTooLate() {
        assertThat(at(List.of(added(0), compared(1), compared(2), ordered(13)), 14))
                .isInstanceOf(Progress.True.class);
    }

    @Test
    void onceIsNotTwiceAndTheOrderOfEventsMatters() {
        assertThat(at(List.of(added(0), compared(1)), 30)).isInstanceOf(Progress.Nothing.class);
        assertThat(at(List.of(compared(0), compared(1), added(2)), 30)).isInstanceOf(Progress.Nothing.class);
    }

    @Test
    void itMustHappenWithinAnHour() {
        assertThat(at(List.of(added(0), compared(30), compared(61)), 100)).isInstanceOf(Progress.Nothing.class);
    }

    @Test
    void whatCameTrueInTheCoolDownIsNotSaid() {
        var notes = List.of(added(0), compared(1), compared(2));

        assertThat(Progress.of(HESITATING, sight(notes, 30), minute(12), A_DAY)).isInstanceOf(Progress.Nothing.class);
        assertThat(Progress.of(HESITATING, sight(notes, 30), minute(11), A_DAY)).isInstanceOf(Progress.True.class);
    }

    @Test
    void whatCameTrueLongAgoIsNotSaid() {
        assertThat(at(List.of(added(0), compared(1), compared(2)), 24 * 60 + 13))
                .isInstanceOf(Progress.Nothing.class);
    }

    private static Progress at(List<Note> notes, int minute) {
        return Progress.of(HESITATING, sight(notes, minute), Instant.MIN, A_DAY);
    }

    private static Pattern.Sight sight(List<Note> notes, int minute) {
        return new Pattern.Sight(
                new io.bearhug.context.view.View.Subject(List.of(), null, List.of(), List.of()),
                notes,
                LENS,
                minute(minute));
    }

    private static Note added(int minute) {
        return note("Product Added", minute);
    }

    private static Note compared(int minute) {
        return note("Shipping Compared", minute);
    }

    private static Note ordered(int minute) {
        return note("Order Completed", minute);
    }

    private static Note note(String name, int minute) {
        return LENS.note(Facts.track(name + minute, name, minute(minute)).event())
                .orElseThrow();
    }

    private static Instant minute(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }
}
