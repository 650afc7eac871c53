package io.bearhug.decision.liking;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.decision.liking.Learner.Has;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What follows from who has what, by EASE and by nearest neighbours. */
class LearnerTest {

    private static final int BY_EASE = 1_000;
    private static final int BY_NEIGHBOURS = 0;

    @ParameterizedTest
    @ValueSource(ints = {BY_EASE, BY_NEIGHBOURS})
    void whatFivePeopleHaveGoesTogether(int easeItems) {
        var learner = new Learner(100, easeItems);
        for (int person = 0; person < 5; person++) {
            learner.hear(bought("p" + person, "kettle", null));
            learner.hear(bought("p" + person, "tea", 5.0));
        }

        var learned = learner.learned();

        assertThat(learned.to("kettle")).singleElement().satisfies(it -> {
            assertThat(it.item()).isEqualTo("tea");
            assertThat(it.buyers()).isEqualTo(5);
            assertThat(it.weight()).isPositive();
        });
        assertThat(learned.of("tea").isPraised()).isTrue();
        assertThat(learned.of("kettle").isPraised()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {BY_EASE, BY_NEIGHBOURS})
    void whoRegretsSomethingDoesNotCount(int easeItems) {
        var learner = new Learner(100, easeItems);
        for (int person = 0; person < 20; person++) {
            learner.hear(bought("p" + person, "kettle", null));
            learner.hear(bought("p" + person, "tea", person < 4 ? 5.0 : 2.0));
            learner.hear(new Has("p" + person, "pot", true, false, person >= 4, null));
            learner.hear(new Has("p" + person, "doll", false, true, false, null));
        }

        var learned = learner.learned();

        assertThat(learned.to("kettle")).isEmpty();
        assertThat(learned.of("tea").isRegretted()).isTrue();
        assertThat(learned.of("pot").isRegretted()).isTrue();
        assertThat(learned.of("doll")).isEqualTo(new Fame(0, 20, 0, 0));
    }

    /** Whatever people have: nothing is said of fewer than five, and what is said is true. */
    @ParameterizedTest
    @ValueSource(ints = {BY_EASE, BY_NEIGHBOURS})
    void nothingIsEverSaidOfFewerThanFive(int easeItems) {
        for (int seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            var learner = new Learner(100, easeItems);
            var having = new HashMap<String, Set<String>>();
            for (int person = 0; person < 5 + random.nextInt(40); person++) {
                for (int item = 0; item < 12; item++) {
                    if (random.nextInt(1 + item) == 0) {
                        learner.hear(bought("p" + person, "i" + item, null));
                        having.computeIfAbsent("i" + item, _ -> new HashSet<>()).add("p" + person);
                    }
                }
            }
            learner.learned()
                    .byItem()
                    .forEach((item, related) -> related.forEach(it -> assertThat(it.buyers())
                            .isGreaterThanOrEqualTo(5)
                            .isEqualTo(both(having, item, it.item()))));
        }
    }

    private static int both(Map<String, Set<String>> having, String one, String other) {
        var both = new HashSet<>(having.getOrDefault(one, Set.of()));
        both.retainAll(having.getOrDefault(other, Set.of()));
        return both.size();
    }

    @Test
    void onlyWhatMostLikeIsLearnedAbout() {
        var learner = new Learner(2, BY_EASE);
        for (int person = 0; person < 6; person++) {
            learner.hear(bought("p" + person, "kettle", null));
            if (person < 5) {
                learner.hear(bought("p" + person, "pot", null));
            }
            learner.hear(bought("p" + person, "tea", null));
        }

        assertThat(learner.learned().byItem().keySet()).isEqualTo(Set.of("kettle", "tea"));
    }

    @Test
    void theSameInAnotherOrderIsTheSame() {
        var people = List.of("a", "b", "c", "d", "e", "f");
        var one = new Learner(100, BY_EASE);
        var other = new Learner(100, BY_EASE);
        people.forEach(it -> List.of("kettle", "tea", "pot").forEach(item -> one.hear(bought(it, item, null))));
        people.reversed()
                .forEach(it -> List.of("pot", "kettle", "tea").forEach(item -> other.hear(bought(it, item, null))));

        assertThat(one.learned()).isEqualTo(other.learned());
    }

    private static Has bought(String who, String item, @Nullable Double rating) {
        return new Has(who, item, true, false, false, rating);
    }
}
