package io.bearhug.context.moments;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.context.Catalogues;
import io.bearhug.context.Facts;
import io.bearhug.context.moments.Patterns.Recognised;
import io.bearhug.context.notes.Lens;
import io.bearhug.contracts.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A into the basket, delivery costs compared twice, then no order for ten minutes. */
class SequenceTest {

    private static final Lens LENS = Catalogues.lens(Catalogues.SHOP);
    private static final Recognised HESITATING = Someone.recognised(Catalogues.HESITATING, LENS);
    private static final Instant START = Facts.NOW;

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
        var events = List.of(added(0), compared(1), compared(2));

        assertThat(Progress.of(HESITATING, sight(events, 30), quietUntil(minute(12))))
                .isInstanceOf(Progress.Nothing.class);
        assertThat(Progress.of(HESITATING, sight(events, 30), quietUntil(minute(11))))
                .isInstanceOf(Progress.True.class);
    }

    @Test
    void whatCameTrueLongAgoIsNotSaid() {
        assertThat(at(List.of(added(0), compared(1), compared(2)), 24 * 60 + 13))
                .isInstanceOf(Progress.Nothing.class);
    }

    private static Quiet quietUntil(Instant until) {
        return new Quiet(List.of(new Quiet.Said("", "another", START, until)));
    }

    private static Progress at(List<Event> events, int minute) {
        return Progress.of(HESITATING, sight(events, minute), Quiet.NEVER);
    }

    private static Sight sight(List<Event> events, int minute) {
        var someone = new Someone(LENS);
        events.forEach(someone::did);
        return someone.at(minute(minute));
    }

    private static Event added(int minute) {
        return event("Product Added", minute);
    }

    private static Event compared(int minute) {
        return event("Shipping Compared", minute);
    }

    private static Event ordered(int minute) {
        return event("Order Completed", minute);
    }

    private static Event event(String name, int minute) {
        return Facts.track(name + minute, name, minute(minute)).event();
    }

    private static Instant minute(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }
}
