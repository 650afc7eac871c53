package io.bearhug.decision.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.decision.People;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which decisions are taken again where there are too many. */
class SpreadTest {

    private static Noted noted(String person, int minutesAgo) {
        return new Noted(person + minutesAgo, person, People.NOW.minusSeconds(60L * minutesAgo));
    }

    private static final List<Noted> NEWEST_FIRST = List.of(
            noted("a", 1), noted("a", 2), noted("b", 3), noted("a", 4), noted("c", 5), noted("b", 6), noted("a", 7));

    @Test
    void everybodysNewestComeFirstAndEachPersonIsInOrder() {
        assertThat(Spread.fairly(NEWEST_FIRST, 5))
                .extracting(Noted::decisionId)
                .containsExactly("a2", "a1", "b6", "b3", "c5");
    }

    @Test
    void theRestGoesToWhoeverHasMore() {
        assertThat(Spread.fairly(NEWEST_FIRST, 6))
                .extracting(Noted::decisionId)
                .containsExactly("a4", "a2", "a1", "b6", "b3", "c5");
    }

    @Test
    void ifThereAreNotTooManyAllAre() {
        assertThat(Spread.fairly(NEWEST_FIRST, 100)).hasSize(7).doesNotHaveDuplicates();
        assertThat(Spread.fairly(List.of(), 100)).isEmpty();
    }

    @Test
    void whereThereAreMorePeopleThanDecisionsTheNewestAre() {
        assertThat(Spread.fairly(NEWEST_FIRST, 2)).extracting(Noted::decisionId).containsExactly("a1", "b3");
    }
}
