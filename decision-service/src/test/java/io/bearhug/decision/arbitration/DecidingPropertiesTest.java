package io.bearhug.decision.arbitration;

import static io.bearhug.decision.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Decision;
import io.bearhug.contracts.Decision.Kind;
import io.bearhug.contracts.Json;
import io.bearhug.contracts.Outcome;
import io.bearhug.contracts.catalogue.ActionDefinition.ContactClass;
import io.bearhug.contracts.context.LiveContext.NeedState;
import io.bearhug.decision.Catalogues;
import io.bearhug.decision.People;
import io.bearhug.decision.catalogue.CompiledCatalogue;
import io.bearhug.decision.learning.Recollection;
import io.bearhug.decision.ledger.Contact;
import io.bearhug.decision.ledger.LedgerView;
import io.bearhug.decision.ledger.Reaction;
import io.bearhug.decision.recommendation.Shelf;
import io.bearhug.decision.situation.Situation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for any person in any situation; a thousand of them, each from its seed. */
class DecidingPropertiesTest {

    private static final CompiledCatalogue SHOP = Catalogues.shop();
    private static final List<String> PLACES = List.of("home-hero", "app-home", "side");

    @Test
    void aRecordedDecisionComesOutTheSameAgain() {
        situations().forEach(situation -> {
            var decided = decide(situation);
            var recorded = Json.mapper().convertValue(Json.mapper().valueToTree(decided), Decision.class);

            assertThat(ReplayDecision.compare(recorded, SHOP))
                    .satisfies(it -> assertThat(it.replayed()).isEqualTo(it.recorded()))
                    .matches(ReplayDecision.Replay::equal);
        });
    }

    @Test
    void thereIsAlwaysAReasonAndEveryOtherCandidateHasItsOwn() {
        situations()
                .map(DecidingPropertiesTest::decide)
                .forEach(decision -> assertThat(decision.answers()).isNotEmpty().allSatisfy(answer -> {
                    assertThat(answer.reason()).isNotBlank().endsWith(".");
                    assertThat(answer.why()).isNotNull();
                    assertThat(answer.treatment() == null && answer.outcome() == Kind.ACT)
                            .isFalse();
                }));
    }

    @Test
    void noActBreaksACap() {
        situations().forEach(situation -> Deciding.on(situation, SHOP, Shelf.EMPTY, Recollection.EMPTY, List.of())
                .reservations()
                .forEach(reservation -> assertThat(reservation.limits())
                        .allMatch(it -> it.freeAt(situation.ledger().contacts(), situation.now())
                                .isEmpty())));
    }

    @Test
    void noActWithoutTheConsentItNeeds() {
        situations().forEach(situation -> decide(situation).answers().stream()
                .filter(it -> "tee-tip".equals(it.action()))
                .forEach(_ -> assertThat(situation.context().consents()).anyMatch(it -> it.granted())));
    }

    @Test
    void anActIsWorthMoreThanSilenceAndTheBestOfAll() {
        situations()
                .map(DecidingPropertiesTest::decide)
                .flatMap(it -> it.answers().stream())
                .forEach(answer -> assertThat(answer.utility())
                        .satisfies(u -> assertThat(answer.outcome() == Kind.SILENCE ? u == 0 : u > 0)
                                .isTrue()));
    }

    @Test
    void nothingIsPutOffForSomebodyOnTheScreenNorTooOftenNorPastItsUse() {
        var waits = situations()
                .filter(situation -> decide(situation).answers().stream().anyMatch(it -> it.outcome() == Kind.WAIT))
                .toList();

        assertThat(waits).hasSizeGreaterThan(20).allSatisfy(situation -> {
            var moment = situation.question().moment();
            var answer = decide(situation).answers().getFirst();
            assertThat(moment).isNotNull();
            assertThat(situation.question().putOff()).isNotNull().isLessThan(Patience.TIMES);
            assertThat(answer.until())
                    .isAfter(situation.now())
                    .isBefore(moment.expiresAt())
                    .isBeforeOrEqualTo(moment.at().plus(Patience.AT_MOST));
        });
    }

    @Test
    void whatWasPutOffCanBeSaidThenIfNothingHappens() {
        situations().forEach(situation -> decide(situation).answers().stream()
                .filter(it -> it.outcome() == Kind.WAIT)
                .forEach(answer -> {
                    var then = decide(situation.at(java.util.Objects.requireNonNull(answer.until())));
                    assertThat(then.answers().getFirst().outcome()).isNotEqualTo(Kind.SILENCE);
                }));
    }

    @Test
    void noMessageIsSaidInTheirNight() {
        situations()
                .map(DecidingPropertiesTest::decide)
                .flatMap(it -> it.answers().stream().filter(answer -> answer.outcome() == Kind.ACT))
                .map(Decision.Answer::outbound)
                .filter(java.util.Objects::nonNull)
                .forEach(it -> assertThat(it.notBefore()
                                .atOffset(java.time.ZoneOffset.UTC)
                                .getHour())
                        .isBetween(8, 20));
    }

    private static Decision decide(Situation situation) {
        return Deciding.on(situation, SHOP, Shelf.EMPTY, Recollection.EMPTY, List.of())
                .decision();
    }

    /** A thousand. */
    static Stream<Situation> situations() {
        return LongStream.range(0, 1_000).mapToObj(seed -> situation(new Random(seed)));
    }

    private static Situation situation(Random dice) {
        var person = People.called("p" + dice.nextInt(50)).needs("t-shirt", dice.nextDouble(), state(dice));
        if (dice.nextBoolean()) {
            person = person.says("recommendations", dice.nextBoolean() ? "web" : null, dice.nextInt(4) > 0, ago(dice));
        }
        if (dice.nextBoolean()) {
            person = person.told("shirtSize", "SML".substring(dice.nextInt(3)).substring(0, 1));
        }
        if (dice.nextInt(3) == 0) {
            person = person.bought("sku-" + dice.nextInt(9), dice.nextBoolean() ? "t-shirts" : "coats", ago(dice));
        }
        if (dice.nextBoolean()) {
            person = person.did("Product Viewed", ago(dice));
        }
        person = person.inTrouble(dice.nextInt(5) == 0 ? 0.9 : 0).with(ledger(dice));
        if (dice.nextInt(3) == 0) {
            person = person.lives(
                    "0123456789"
                            .substring(dice.nextInt(9))
                            .concat("000011112222333344445555")
                            .substring(0, 24),
                    0.8);
        }
        return dice.nextInt(4) == 0
                ? moment(person.hasMail(), dice)
                : person.asked(
                        "r" + dice.nextInt(),
                        PLACES.subList(0, 1 + dice.nextInt(3)).toArray(String[]::new));
    }

    /** At any hour, come just now or a while ago. */
    private static Situation moment(People person, Random dice) {
        var now = NOW.plus(Duration.ofMinutes(dice.nextInt(60 * 24)));
        var since = now.minus(Duration.ofMinutes(dice.nextInt(60 * 24)));
        var agreed = dice.nextInt(3) == 0 ? person : person.says("recommendations", "email", true, NOW);
        return agreed.at(now).moment("hesitating", since, Duration.ofHours(25 + dice.nextInt(72)), dice.nextInt(7));
    }

    private static <T> T any(Random dice, List<T> values) {
        return values.get(dice.nextInt(values.size()));
    }

    private static NeedState state(Random dice) {
        return dice.nextInt(5) == 0 ? NeedState.SATISFIED : NeedState.OPEN;
    }

    private static Instant ago(Random dice) {
        return NOW.minus(Duration.ofMinutes(dice.nextInt(60 * 24 * 40)));
    }

    private static LedgerView ledger(Random dice) {
        var contacts = new ArrayList<Contact>();
        for (int i = dice.nextInt(7); i > 0; i--) {
            var at = ago(dice).minusMillis(i);
            var state = any(dice, List.of(Contact.State.values()));
            var action = any(dice, List.of("tee-tip", "coat-sale", "ask-size"));
            contacts.add(new Contact(
                    "d" + i,
                    "home-hero",
                    action,
                    ContactClass.MARKETING,
                    "web",
                    null,
                    at,
                    at.plusSeconds(600),
                    state,
                    List.of()));
        }
        var reactions = dice.nextInt(4) > 0
                ? List.<Reaction>of()
                : List.of(new Reaction("tee-tip", any(dice, List.of(Outcome.Type.values())), ago(dice), "d0"));
        return new LedgerView(contacts, reactions, LedgerView.Sight.WHOLE);
    }
}
