package io.bearhug.context.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.bearhug.context.Catalogues;
import io.bearhug.context.Facts;
import io.bearhug.context.fold.Fold;
import io.bearhug.context.fold.FragmentState;
import io.bearhug.context.fold.Remembered;
import io.bearhug.context.fold.Slice;
import io.bearhug.context.notes.Lens;
import io.bearhug.contracts.Claim;
import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Outcome;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.Trust;
import io.bearhug.contracts.catalogue.PurposeDefinition.Basis;
import io.bearhug.contracts.context.LiveContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Without the profiling purpose what somebody does lives only in their visit. */
class MemoryTest {

    private static final Lens LENS =
            Catalogues.lens(Catalogues.with(Catalogues.SHOP, Catalogues.profiling("recommendations", Basis.CONSENT)));
    private static final Map<String, Object> TEE = Map.of("category", "t-shirts");
    private static final Facts[] LAST_WEEK = {view("w1", days(7)), view("w2", days(7).plusSeconds(60))};
    private static final Facts[] TODAY = {view("t1", minutes(50)), view("t2", minutes(25)), view("t3", minutes(5))};

    @Test
    void whoWasNotAskedIsKnownForTheirVisit() {
        var context = see(null, all(LAST_WEEK, TODAY));

        assertThat(looks(context)).isEqualTo(3);
        assertThat(context.sessions()).hasSize(1);
        assertThat(context.needs()).singleElement().satisfies(need -> assertThat(need.evidence())
                .extracting("messageId")
                .containsExactly("t3", "t2", "t1"));
        assertThat(context.profile().firstSeen()).isEqualTo(minutes(50));
    }

    @Test
    void whenTheVisitIsOverNothingIsLeft() {
        var facts = all(LAST_WEEK, TODAY);
        var later = Facts.NOW.plus(Duration.ofMinutes(26));

        var context = View.of(known(List.of(), facts), LENS, later);

        assertThat(context.counts()).isEmpty();
        assertThat(context.needs()).isEmpty();
        assertThat(context.affinities().values()).allMatch(Map::isEmpty);
        assertThat(context.sessions()).isEmpty();
        assertThat(context.exposures()).isEmpty();
        assertThat(context.freshness().newestEvent()).isNull();
        assertThat(context.profile().firstSeen()).isNull();
        assertThat(Timelines.of(known(List.of(), facts), LENS, later, null, 10).items())
                .isEmpty();
    }

    @Test
    void whoSaidYesIsRememberedSinceThen() {
        assertThat(looks(see(yes(days(8), days(8)), all(LAST_WEEK, TODAY)))).isEqualTo(5);
        assertThat(looks(see(yes(minutes(1), days(8)), all(LAST_WEEK, TODAY))))
                .as("a yes said again is as old as it is")
                .isEqualTo(5);
        assertThat(looks(see(yes(days(3), days(3)), all(LAST_WEEK, TODAY)))).isEqualTo(3);
    }

    @Test
    void theVisitInWhichTheYesWasSaidCountsFromItsBeginning() {
        var yes = yes(days(7).plusSeconds(90), days(7).plusSeconds(90));

        assertThat(looks(see(yes, all(LAST_WEEK, TODAY)))).isEqualTo(5);
    }

    @Test
    void whoTakesItBackIsForgottenAtOnceButForTheVisit() {
        var no = new Consent("recommendations", null, null, false, minutes(1), "shop");

        assertThat(looks(see(no, all(LAST_WEEK, TODAY)))).isEqualTo(3);
    }

    @Test
    void aNoIsHeardBeforeIdentityServiceHasTakenItIn() {
        var no = view("t4", minutes(1)).agreeing(Map.of("recommendations", false));

        assertThat(looks(see(yes(days(8), days(8)), all(LAST_WEEK, TODAY, new Facts[] {no}))))
                .isEqualTo(4);
    }

    @Test
    void aYesAfterANoBringsNothingBack() {
        assertThat(looks(see(yes(minutes(1), minutes(1)), all(LAST_WEEK, TODAY))))
                .isEqualTo(3);
    }

    @Test
    void theYesOfABrowserThatNobodyVouchesForDoesNotCount() {
        var said = view("w0", days(8))
                .agreeing(Map.of("recommendations", true))
                .from("web-shop", Trust.BROWSER)
                .by(new Claim("anonymous_id", "a-9", Claim.Role.SELF, false));
        var stranger = new Part(state(said), new Slice(null, null, true));
        var parts = new ArrayList<>(known(List.of(), LAST_WEEK).parts());
        parts.add(stranger);

        assertThat(View.of(new View.Subject(List.of(), null, parts, List.of()), LENS, Facts.NOW)
                        .counts())
                .isEmpty();
    }

    @Test
    void whatWasShownInTheVisitIsKnownInIt() {
        var state = Fold.apply(state(all(LAST_WEEK, TODAY)), shown("d1", days(7)));
        state = Fold.apply(state, shown("d2", minutes(24)));

        assertThat(View.of(subject(List.of(Part.whole(state))), LENS, Facts.NOW).exposures())
                .singleElement()
                .matches(it -> it.decisionId().equals("d2"));
    }

    @Test
    void aBasisOtherThanConsentIsEndedOnlyByANo() {
        var contract = Catalogues.lens(
                Catalogues.with(Catalogues.SHOP, Catalogues.profiling("recommendations", Basis.CONTRACT)));
        var no = new Consent("recommendations", null, null, false, minutes(1), "shop");
        var facts = all(LAST_WEEK, TODAY);

        assertThat(looks(View.of(known(List.of(), facts), contract, Facts.NOW))).isEqualTo(5);
        assertThat(looks(View.of(known(List.of(no), facts), contract, Facts.NOW)))
                .isEqualTo(3);
    }

    @Test
    void sumsOfWhatIsOlderGoWithIt() {
        var facts = Stream.iterate(0, i -> i + 1)
                .limit(260)
                .map(i -> view("m" + i, days(7).plusSeconds(i)))
                .toArray(Facts[]::new);

        assertThat(looks(see(yes(days(8), days(8)), facts))).isEqualTo(260);
        assertThat(looks(see(yes(days(7), days(7)), facts))).isEqualTo(260);
        assertThat(looks(see(yes(days(6), days(6)), facts))).isZero();
        assertThat(looks(see(null, facts))).isZero();
    }

    @Test
    void whatIsForgottenForGoodChangesNothingThatIsSeenAndComesBackByNoSecondDelivery() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var facts = random(random, 1);
            var consents = consents(random);
            var state = state(facts.toArray(Facts[]::new));
            var subject = subject(person(consents), List.of(Part.whole(state)));
            var over = Memory.profiling(subject, LENS).isForgotten(Facts.NOW, Duration.ofHours(1));
            var left = over.equals(Instant.MIN)
                    ? state
                    : Remembered.forget(state, Slice.ALWAYS, Memory.beginning(subject.parts(), over))
                            .orElse(state);
            var again = left;
            for (var fact : facts) {
                again = Fold.apply(again, fact.event(), LENS);
            }

            assertThat(again).as("seed %d", seed).isEqualTo(left);
            assertThat(seen(consents, List.of(Part.whole(left))))
                    .as("seed %d: %s", seed, consents)
                    .isEqualTo(seen(consents, List.of(Part.whole(state))));
            assertThat(left.told()).isEqualTo(state.told());
        }
    }

    @Test
    void orderDuplicatesAndTheSplitOverFragmentsDoNotMatter() {
        for (int seed = 0; seed < 200; seed++) {
            var facts = random(new Random(seed), 1);
            var split = random(new Random(seed), 4);
            var consents = consents(new Random(seed));
            Collections.shuffle(split, new Random(seed));
            split.addAll(split.subList(0, split.size() / 3));

            assertThat(looks(seen(consents, parts(split))))
                    .as("seed %d: %s", seed, consents)
                    .isEqualTo(looks(seen(consents, parts(facts))));
            assertThat(seen(consents, parts(split)).needs())
                    .extracting("id", "evidence")
                    .isEqualTo(seen(consents, parts(facts)).needs().stream()
                            .map(it -> tuple(it.id(), it.evidence()))
                            .toList());
        }
    }

    private static List<Facts> random(Random random, int fragments) {
        var facts = new ArrayList<Facts>();
        int count = 1 + random.nextInt(40);
        for (int i = 0; i < count; i++) {
            var at = Facts.NOW.minusSeconds(random.nextInt(random.nextBoolean() ? 3 * 24 * 3600 : 2 * 3600));
            int fragment = random.nextInt(1_000) % fragments;
            facts.add(view("m" + i, at).by(new Claim("anonymous_id", "a-" + fragment, Claim.Role.SELF, false)));
        }
        return facts;
    }

    private static List<Consent> consents(Random random) {
        var at = Facts.NOW.minusSeconds(random.nextInt(2 * 24 * 3600));
        return switch (random.nextInt(4)) {
            case 0 -> List.of();
            case 1 -> List.of(new Consent("recommendations", null, null, false, at, "shop"));
            default -> List.of(yes(at, at.minusSeconds(random.nextInt(24 * 3600))));
        };
    }

    private static LiveContext seen(List<Consent> consents, List<Part> parts) {
        return View.of(subject(person(consents), parts), LENS, Facts.NOW);
    }

    private static LiveContext see(@Nullable Consent consent, Facts... facts) {
        return View.of(known(consent == null ? List.of() : List.of(consent), facts), LENS, Facts.NOW);
    }

    private static View.Subject subject(List<Part> parts) {
        return subject(null, parts);
    }

    private static View.Subject known(List<Consent> consents, Facts... facts) {
        return subject(person(consents), List.of(Part.whole(state(facts))));
    }

    private static View.Subject subject(@Nullable Person person, List<Part> parts) {
        return new View.Subject(List.of(), person, parts, List.of());
    }

    private static FragmentState state(Facts... facts) {
        var state = FragmentState.empty(facts[0].event().fragment());
        for (var fact : facts) {
            state = Fold.apply(state, fact.event(), LENS);
        }
        return state;
    }

    private static List<Part> parts(List<Facts> facts) {
        var states = new HashMap<String, FragmentState>();
        for (var fact : facts) {
            states.compute(
                    fact.event().fragment(),
                    (key, state) -> Fold.apply(state == null ? FragmentState.empty(key) : state, fact.event(), LENS));
        }
        return states.values().stream().map(Part::whole).toList();
    }

    private static Person person(List<Consent> consents) {
        return new Person(
                "p", 1, Facts.NOW, null, false, List.of(), List.of(), Map.of(), consents, List.of(), List.of(),
                List.of());
    }

    private static Outcome shown(String decision, Instant at) {
        return new Outcome(
                decision,
                Outcome.Type.SHOWN,
                decision,
                "home",
                "tee-tip",
                "tee-web",
                null,
                null,
                "anonymous_id:a-1",
                "web",
                at,
                null,
                null,
                null,
                null);
    }

    private static Consent yes(Instant at, Instant since) {
        return new Consent("recommendations", null, null, true, at, "shop", since);
    }

    private static Facts view(String id, Instant at) {
        return Facts.track(id, "Product Viewed", at).with(TEE);
    }

    private static Facts[] all(Facts[]... some) {
        return Stream.of(some).flatMap(Stream::of).toArray(Facts[]::new);
    }

    private static long looks(LiveContext context) {
        var count = context.counts().get("Product Viewed");
        return count == null ? 0 : count.total();
    }

    private static Instant days(int ago) {
        return Facts.NOW.minus(Duration.ofDays(ago));
    }

    private static Instant minutes(int ago) {
        return Facts.NOW.minus(Duration.ofMinutes(ago));
    }
}
