package io.bearhug.context.fold;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.context.Catalogues;
import io.bearhug.context.Facts;
import io.bearhug.context.gifts.Gifts;
import io.bearhug.context.notes.Lens;
import io.bearhug.context.notes.Note;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A state is changed without reading more of it than the change is about. */
class NotesTest {

    private static final Lens LENS = Catalogues.lens(Catalogues.SHOP);

    private final AtomicInteger reads = new AtomicInteger();

    /** A note that counts how often it is read. */
    private record Counted(Note note, boolean isReadable, boolean isSuspicious, AtomicInteger reads)
            implements Notes.Kept {
        @Override
        public Note note() {
            reads.incrementAndGet();
            return note;
        }
    }

    @Test
    void oneMoreEventReadsNoNote() {
        var after =
                Fold.apply(stored(30), look("next", Facts.NOW.plusSeconds(60)).event(), LENS);

        assertThat(reads).hasValue(0);
        assertThat(after.notes()).hasSize(31);
        assertThat(after.notes().getLast().messageId()).isEqualTo("next");
    }

    @Test
    void aFullStateLetsOneGoAndDropsThePropertiesOfAnother() {
        var after = Fold.apply(
                stored(Bounds.NOTES), look("next", Facts.NOW.plusSeconds(60)).event(), LENS);

        assertThat(reads).hasValue(2);
        assertThat(after.notes()).hasSize(Bounds.NOTES);
        assertThat(requireNonNull(after.aged().counts().get("Product Viewed")).total())
                .isEqualTo(1);
        assertThat(after.notes().stream().filter(Note::isReadable)).hasSize(Bounds.READABLE_NOTES);
    }

    @Test
    void whatComesLateFindsItsPlace() {
        var before = stored(30);
        var third = before.notes().get(2);
        var after = Fold.apply(before, look("late", third.at().plusMillis(1)).event(), LENS);

        assertThat(after.notes().get(3).messageId()).isEqualTo("late");
        assertThat(after.notes()).isSortedAccordingTo(Note.BY_TIME);
    }

    @Test
    void anotherCatalogueReadsWhatItCanReadAgain() {
        var other = Catalogues.lens(Catalogues.catalogue("v2", Map.of(), Map.of()));
        var before = stored(Bounds.NOTES);
        var after = Fold.readBy(other, before);

        assertThat(reads).hasValue(Bounds.READABLE_NOTES);
        assertThat(after.notes().getLast().reading().signals()).isEmpty();
        assertThat(before.notes().getLast().reading().signals()).isNotEmpty();
    }

    @Test
    void theWindowForgetsTheOldest() {
        var window =
                IntStream.range(0, 5).boxed().reduce(Window.NONE, (known, id) -> known.with(id, 3), (one, _) -> one);

        assertThat(window).containsExactly(2L, 3L, 4L);
        assertThat(window.holds(3)).isTrue();
        assertThat(window.holds(1)).isFalse();
        assertThat(window.lighter()).containsExactly(3L, 4L);
    }

    /** A state with so many looks, a second apart, that are stored one by one. */
    private FragmentState stored(int looks) {
        var state = FragmentState.empty("anonymous_id:a-1");
        for (int index = 0; index < looks; index++) {
            var at = Facts.NOW.minus(Duration.ofSeconds(looks - index));
            state = Fold.apply(state, look("m" + index, at).event(), LENS);
        }
        List<Notes.Kept> kept = state.notes().stream()
                .<Notes.Kept>map(note -> new Counted(note, note.isReadable(), Gifts.isSuspicious(note), reads))
                .toList();
        return state.with(state.window(), Notes.stored(kept));
    }

    private static Facts look(String id, Instant at) {
        return Facts.track(id, "Product Viewed", at).with(Map.of("category", "t-shirts"));
    }
}
