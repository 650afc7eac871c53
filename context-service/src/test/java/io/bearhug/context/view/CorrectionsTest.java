package io.bearhug.context.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.context.Catalogues;
import io.bearhug.context.Facts;
import io.bearhug.context.fold.Fold;
import io.bearhug.context.fold.FragmentState;
import io.bearhug.context.notes.Lens;
import io.bearhug.contracts.Corrected;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.Trait;
import io.bearhug.contracts.context.LiveContext;
import io.bearhug.contracts.context.LiveContext.NeedView;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people say is wrong about our picture of them. */
class CorrectionsTest {

    private static final Lens LENS = Catalogues.lens(Catalogues.SHOP);
    private static final String SELF = "self";

    @Test
    void a_need_that_is_none_is_closed_until_there_is_new_evidence() {
        var before = List.of(looked("m1", 50), looked("m2", 40));
        assertThat(see(Map.of(), before).needs()).hasSize(1);
        var need = see(Map.of(), before).needs().getFirst().id();
        var said = said(Corrected.NEED + need, Corrected.WRONG, 30);

        assertThat(see(said, before).needs()).isEmpty();
        assertThat(see(said, List.of(before.get(0), before.get(1), looked("m3", 10)))
                        .needs())
                .extracting(NeedView::evidence)
                .allSatisfy(
                        evidence -> assertThat(evidence).extracting("messageId").containsExactly("m3"))
                .hasSize(1);
    }

    @Test
    void a_taste_that_is_none_starts_anew() {
        var before = List.of(looked("m1", 50));
        assertThat(taste(see(Map.of(), before))).containsKey("t-shirts");
        for (var id : List.of("category=t-shirts", "category")) {
            var said = said(Corrected.AFFINITY + id, Corrected.WRONG, 30);
            assertThat(taste(see(said, before))).doesNotContainKey("t-shirts");
            assertThat(taste(see(said, List.of(looked("m1", 50), looked("m2", 10)))))
                    .isEqualTo(taste(see(Map.of(), List.of(looked("m2", 10)))));
        }
        assertThat(taste(see(said(Corrected.AFFINITY + "category=coats", Corrected.WRONG, 30), before)))
                .containsKey("t-shirts");
    }

    @Test
    void a_taste_that_is_none_does_not_come_back_from_what_aged_out() {
        var many = new java.util.ArrayList<Facts>();
        for (int i = 0; i < 300; i++) {
            many.add(looked("m" + i, 500 - i));
        }
        assertThat(taste(see(said(Corrected.AFFINITY + "category=t-shirts", Corrected.NOT_MINE, 30), many)))
                .doesNotContainKey("t-shirts");
        assertThat(see(said(Corrected.NEED + "t-shirt", Corrected.WRONG, 30), many)
                        .needs())
                .extracting(NeedView::id)
                .doesNotContain("t-shirt");
    }

    @Test
    void an_event_that_was_somebody_elses_does_not_count() {
        var said = said(Corrected.EVENT + "m1", Corrected.NOT_MINE, 5);
        assertThat(see(said, List.of(looked("m1", 50))))
                .satisfies(context -> assertThat(context.needs()).isEmpty())
                .satisfies(context -> assertThat(context.counts()).isEmpty())
                .satisfies(context -> assertThat(taste(context)).isEmpty());
    }

    @Test
    void their_word_about_a_gift_wins_in_both_directions() {
        var plain = List.of(looked("m1", 50), ordered("m2", 40, Map.of()));
        var wrapped = List.of(looked("m1", 50), ordered("m2", 40, Map.of("gift_wrap", true)));
        assertThat(taste(see(Map.of(), plain))).isNotEmpty();
        assertThat(taste(see(said(Corrected.EVENT + "m2", Corrected.GIFT, 5), plain)))
                .isEmpty();
        assertThat(taste(see(Map.of(), wrapped))).isEmpty();
        assertThat(taste(see(said(Corrected.EVENT + "m2", Corrected.NOT_GIFT, 5), wrapped)))
                .isEqualTo(taste(see(Map.of(), plain)));
    }

    @Test
    void nobody_else_can_say_so() {
        var said = Map.of(
                Corrected.EVENT + "m1",
                new Trait(Corrected.NOT_MINE, Trait.Kind.STATED, "shop", minutesAgo(5), List.of(), null));
        assertThat(see(said, List.of(looked("m1", 50))).counts()).isNotEmpty();
    }

    private static Map<String, Double> taste(LiveContext context) {
        return context.affinities().getOrDefault("category", Map.of());
    }

    private static Facts looked(String id, long minutes) {
        return Facts.track(id, "Product Viewed", minutesAgo(minutes))
                .with(Map.of("category", "t-shirts", "name", "Tee"));
    }

    private static Facts ordered(String id, long minutes, Map<String, Object> more) {
        var properties = new HashMap<String, Object>(Map.of("category", "t-shirts", "name", "Tee", "order_id", "o-1"));
        properties.putAll(more);
        return Facts.track(id, "Order Completed", minutesAgo(minutes)).with(properties);
    }

    private static Map<String, Trait> said(String name, String what, long minutes) {
        return Map.of(name, new Trait(what, Trait.Kind.STATED, SELF, minutesAgo(minutes), List.of(), null));
    }

    private static LiveContext see(Map<String, Trait> traits, List<Facts> facts) {
        var state = FragmentState.empty("anonymous_id:a-1");
        for (var fact : facts) {
            state = Fold.apply(state, fact.event(), LENS);
        }
        var person = new Person(
                "p-1", 1, Facts.NOW, null, false, List.of(), List.of(), traits, List.of(), List.of(), List.of(),
                List.of());
        return View.of(new View.Subject(List.of(), person, List.of(Part.whole(state)), List.of()), LENS, Facts.NOW);
    }

    private static Instant minutesAgo(long minutes) {
        return Facts.NOW.minus(Duration.ofMinutes(minutes));
    }
}
