package io.bearhug.context.view;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bearhug.context.Catalogues;
import io.bearhug.context.Facts;
import io.bearhug.context.fold.Fold;
import io.bearhug.context.fold.FragmentState;
import io.bearhug.context.notes.Lens;
import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.Trait;
import io.bearhug.contracts.context.LiveContext;
import io.bearhug.contracts.context.LiveContext.NeedState;
import io.bearhug.contracts.context.LiveContext.NeedView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the view makes of what happened. */
class ViewTest {

    private static final Lens LENS = Catalogues.lens(Catalogues.SHOP);
    private static final Map<String, Object> TEE = Map.of("category", "t-shirts", "name", "Plain tee", "brand", "b");

    @Test
    void withoutEvidenceThereIsNoNeed() {
        assertThat(see(view("m1", "coats", minutesAgo(5))).needs()).isEmpty();
    }

    @Test
    void signalsAddUpAndFade() {
        var context = see(view("m1", "t-shirts", hoursAgo(24)), view("m2", "t-shirts", Facts.NOW));

        assertThat(need(context).strength()).isCloseTo(sigmoid(1.2 / 2 + 1.2), within(1e-9));
        assertThat(need(context).evidence()).extracting("messageId").containsExactly("m2", "m1");
        assertThat(need(context).since()).isEqualTo(hoursAgo(24));
    }

    @Test
    void boughtMeansSatisfiedUntilANewSignal() {
        var looked = view("m1", "t-shirts", hoursAgo(3));
        var bought = order("m2", hoursAgo(2), Map.of());

        assertThat(need(see(looked, bought)).state()).isEqualTo(NeedState.SATISFIED);
        assertThat(need(see(looked, bought)).strength()).isZero();
        assertThat(need(see(looked, bought, view("m3", "t-shirts", hoursAgo(1))))
                        .state())
                .isEqualTo(NeedState.OPEN);
    }

    @Test
    void aNeedLapsesWithoutNewSignals() {
        var need = need(see(view("m1", "t-shirts", Facts.NOW.minus(Duration.ofDays(15)))));

        assertThat(need.state()).isEqualTo(NeedState.LAPSED);
        assertThat(need.strength()).isZero();
    }

    @Test
    void aGiftAndWhatLedToItSayNothingAboutOwnTaste() {
        var context = see(
                view("m1", "t-shirts", minutesAgo(10)),
                view("m2", "phones", minutesAgo(9)),
                order("m3", minutesAgo(5), Map.of("gift_wrap", true)));

        assertThat(context.affinities().get("category")).containsOnlyKeys("phones");
        assertThat(context.needs()).isEmpty();
        assertThat(context.purchases()).singleElement().matches(LiveContext.Purchase::gift);
    }

    @Test
    void oneOrderToldTwiceIsOnePurchase() {
        var context = see(order("m1", minutesAgo(5), Map.of()), order("m2", minutesAgo(4), Map.of()));

        assertThat(context.purchases()).hasSize(1);
    }

    @Test
    void aVisitEndsAfterHalfAnHour() {
        var context = see(
                view("m1", "t-shirts", minutesAgo(70)),
                view("m2", "phones", minutesAgo(29)),
                view("m3", "coats", minutesAgo(1)));

        assertThat(context.sessions()).singleElement().satisfies(session -> {
            assertThat(session.events()).isEqualTo(2);
            assertThat(session.startedAt()).isEqualTo(minutesAgo(29));
            assertThat(session.lastItem()).containsEntry("category", "coats").containsEntry("name", "Plain tee");
        });
    }

    @Test
    void threeFailedPaymentsAreTroubleUntilSolved() {
        var failures = new Facts[] {
            Facts.track("m1", "Payment Failed", Facts.NOW),
            Facts.track("m2", "Payment Failed", Facts.NOW),
            Facts.track("m3", "Payment Failed", Facts.NOW)
        };

        assertThat(see(failures).trouble().level()).isCloseTo(1 - Math.pow(0.75, 3), within(1e-9));
        assertThat(see(failures[0], Facts.track("m9", "Problem Solved", Facts.NOW))
                        .trouble()
                        .level())
                .isZero();
    }

    @Test
    void theNewerWordWins() {
        var person = person(Facts.NOW.minusSeconds(60), "M", true);

        assertThat(see(person, Facts.identify("m1", Map.of("shirtSize", "L"), Facts.NOW))
                        .profile()
                        .traits())
                .hasEntrySatisfying(
                        "shirtSize", trait -> assertThat(trait.value()).isEqualTo("L"));
        assertThat(see(person, Facts.identify("m1", Map.of("shirtSize", "L"), hoursAgo(1)))
                        .profile()
                        .traits())
                .hasEntrySatisfying(
                        "shirtSize", trait -> assertThat(trait.value()).isEqualTo("M"));
    }

    @Test
    void aNoAtTheSameInstantWins() {
        var person = person(Facts.NOW, "M", true);

        var context = see(person, Facts.track("m1", "Left", Facts.NOW).agreeing(Map.of("recommendations", false)));

        assertThat(context.consents()).singleElement().matches(consent -> !consent.granted());
    }

    @Test
    void aClockALittleAheadIsNoFuture() {
        var state = Fold.apply(
                FragmentState.empty("anonymous_id:a-1"),
                view("m1", "coats", Facts.NOW).event(),
                LENS);
        var parts = List.of(Part.whole(state));

        assertThat(View.present(parts, Facts.NOW.minusMillis(40))).isEqualTo(Facts.NOW);
        assertThat(View.present(parts, Facts.NOW.plusMillis(40))).isEqualTo(Facts.NOW.plusMillis(40));
        assertThat(View.present(parts, Facts.NOW.minusSeconds(3600))).isEqualTo(Facts.NOW.minusSeconds(3600));
    }

    @Test
    void whatAgedOutIsStillCounted() {
        var facts = new Facts[300];
        for (int i = 0; i < facts.length; i++) {
            facts[i] = view("m" + i, "t-shirts", Facts.NOW.minusSeconds(i));
        }

        var context = see(facts);

        assertThat(requireNonNull(context.counts().get("Product Viewed")).total())
                .isEqualTo(300);
        assertThat(requireNonNull(context.affinities().get("category")).get("t-shirts"))
                .isCloseTo(300, within(0.1));
        assertThat(need(context).strength()).isGreaterThan(0.99);
        assertThat(see(facts).counts()).isEqualTo(context.counts());
    }

    private static Facts view(String id, String category, Instant at) {
        var properties = new java.util.HashMap<>(TEE);
        properties.put("category", category);
        return Facts.track(id, "Product Viewed", at).with(properties);
    }

    private static Facts order(String id, Instant at, Map<String, Object> more) {
        var properties = new java.util.HashMap<>(TEE);
        properties.put("order_id", "o-1");
        properties.putAll(more);
        return Facts.track(id, "Order Completed", at).with(properties);
    }

    private static Person person(Instant at, String size, boolean granted) {
        return new Person(
                "p-1",
                1,
                at,
                null,
                false,
                List.of(),
                List.of(),
                Map.of("shirtSize", new Trait(size, Trait.Kind.STATED, "shop", at, List.of(), null)),
                List.of(new Consent("recommendations", null, null, granted, at, "shop")),
                List.of(),
                List.of(),
                List.of());
    }

    private static LiveContext see(Facts... facts) {
        return see(null, facts);
    }

    private static LiveContext see(@Nullable Person person, Facts... facts) {
        var state = FragmentState.empty("anonymous_id:a-1");
        for (var fact : facts) {
            state = Fold.apply(state, fact.event(), LENS);
        }
        return View.of(new View.Subject(List.of(), person, List.of(Part.whole(state)), List.of()), LENS, Facts.NOW);
    }

    private static NeedView need(LiveContext context) {
        assertThat(context.needs()).hasSize(1);
        return context.needs().getFirst();
    }

    private static double sigmoid(double sum) {
        return 1 / (1 + Math.exp(2 - sum));
    }

    private static Instant minutesAgo(long minutes) {
        return Facts.NOW.minus(Duration.ofMinutes(minutes));
    }

    private static Instant hoursAgo(long hours) {
        return Facts.NOW.minus(Duration.ofHours(hours));
    }
}
