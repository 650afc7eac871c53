package io.bearhug.context.forgetting;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.context.Catalogues;
import io.bearhug.context.Facts;
import io.bearhug.context.fold.Aged;
import io.bearhug.context.fold.Fold;
import io.bearhug.context.fold.FragmentState;
import io.bearhug.context.fold.Slice;
import io.bearhug.context.notes.Lens;
import io.bearhug.context.notes.Note;
import io.bearhug.context.view.Memory;
import io.bearhug.context.view.Part;
import io.bearhug.context.view.View;
import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.catalogue.PurposeDefinition.Basis;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is taken out of the store, and when to look again. */
class ForgettingTest {

    private static final Lens LENS =
            Catalogues.lens(Catalogues.with(Catalogues.SHOP, Catalogues.profiling("recommendations", Basis.CONSENT)));
    private static final Duration LATE = Duration.ofHours(1);

    @Test
    void aVisitThatIsOpenStaysUntilNoWordCanBeOnItsWay() {
        var forgetting = decide(List.of(), Slice.ALWAYS, 70, 45);

        assertThat(forgetting.slices()).isEmpty();
        assertThat(forgetting.next())
                .hasValue(ago(45).plus(Duration.ofMinutes(90)).plusMillis(1));
    }

    @Test
    void whatNobodyAllowedGoesWhenItIsOver() {
        var forgetting = decide(List.of(), Slice.ALWAYS, 300, 120);

        assertThat(left(forgetting, 300, 120)).isEmpty();
        assertThat(forgetting.next()).as("nothing is left to forget").isEmpty();
    }

    @Test
    void aNoWaitsTooBecauseItMayNotHaveBeenTheirs() {
        var forgetting = decide(List.of(word(false, 1)), Slice.ALWAYS, 130, 45, 10, 5);

        assertThat(left(forgetting, 130, 45, 10, 5)).containsExactly("m45", "m10", "m5");
        assertThat(forgetting.next()).isPresent();
    }

    @Test
    void sumsOfTheVisitInWhichAYesWasSaidStay() {
        var state = state(299, 5);
        var aged = new FragmentState(
                state.fragment(),
                state.catalogue(),
                state.fences(),
                state.window(),
                state.notes(),
                new Aged(Map.of(), Map.of(), Map.of(), List.of(), ago(300)),
                state.told(),
                state.shown(),
                state.firstSeen(),
                state.newest(),
                state.marks());

        assertThat(Memory.beginning(List.of(new Part(aged, Slice.ALWAYS)), ago(299)))
                .isEqualTo(ago(300));
    }

    @Test
    void aYesKeepsWhatCameSinceAndNeedsNoOtherLook() {
        var forgetting = decide(List.of(word(true, 200)), Slice.ALWAYS, 300, 120, 5);

        assertThat(left(forgetting, 300, 120, 5)).containsExactly("m120", "m5");
        assertThat(forgetting.next()).isEmpty();
    }

    @Test
    void ofASharedDeviceOnlyWhatIsTheirsGoes() {
        var theirs = new Slice(ago(250), ago(150));
        var forgetting = decide(List.of(), theirs, 300, 200, 140);

        assertThat(left(forgetting, 300, 200, 140)).containsExactly("m300", "m140");
    }

    @Test
    void withoutAProfilingPurposeNothingGoes() {
        var subject = subject(List.of(word(false, 1)), Slice.ALWAYS, 300);

        assertThat(Forgetting.of(subject, Catalogues.lens(Catalogues.SHOP), Facts.NOW, LATE)
                        .slices())
                .isEmpty();
    }

    private static Forgetting decide(List<Consent> consents, Slice slice, int... minutes) {
        return Forgetting.of(subject(consents, slice, minutes), LENS, Facts.NOW, LATE);
    }

    private static Stream<String> left(Forgetting forgetting, int... minutes) {
        var state = state(minutes);
        return forgetting.applyTo(state).orElse(state).notes().stream().map(Note::messageId);
    }

    private static View.Subject subject(List<Consent> consents, Slice slice, int... minutes) {
        var person = new Person(
                "p", 1, Facts.NOW, null, false, List.of(), List.of(), Map.of(), consents, List.of(), List.of(),
                List.of());
        return new View.Subject(List.of(), person, List.of(new Part(state(minutes), slice)), List.of());
    }

    private static FragmentState state(int... minutes) {
        var state = FragmentState.empty("anonymous_id:a-1");
        for (int minute : minutes) {
            state = Fold.apply(
                    state,
                    Facts.track("m" + minute, "Product Viewed", ago(minute)).event(),
                    LENS);
        }
        return state;
    }

    private static Consent word(boolean granted, int minutes) {
        return new Consent("recommendations", null, null, granted, ago(minutes), "shop");
    }

    private static Instant ago(int minutes) {
        return Facts.NOW.minus(Duration.ofMinutes(minutes));
    }
}
