package io.bearhug.decision.arbitration;

import static io.bearhug.decision.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Decision;
import io.bearhug.contracts.Decision.Answer;
import io.bearhug.contracts.Decision.Kind;
import io.bearhug.contracts.Decision.NotOther;
import io.bearhug.contracts.catalogue.ActionDefinition.ContactClass;
import io.bearhug.contracts.context.LiveContext.NeedState;
import io.bearhug.decision.Catalogues;
import io.bearhug.decision.People;
import io.bearhug.decision.learning.Recollection;
import io.bearhug.decision.ledger.Contact;
import io.bearhug.decision.ledger.LedgerView;
import io.bearhug.decision.recommendation.Shelf;
import io.bearhug.decision.situation.Situation;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When something is put off, until when, and when not. */
class WaitingTest {

    private static final Instant NIGHT = Instant.parse("2026-03-04T22:30:00Z");
    private static final Instant MORNING = Instant.parse("2026-03-05T08:00:00Z");
    private static final Duration A_DAY = Duration.ofHours(24);

    /** There at lunch a little, in the evening much. */
    private static final String EVENINGS = "000000000000110000007000";

    private String shop = Catalogues.SHOP;

    @Test
    void atNightItIsBetterInTheMorning() {
        var answer = answer(reachable().at(NIGHT).moment("hesitating", A_DAY));

        assertThat(answer.outcome()).isEqualTo(Kind.WAIT);
        assertThat(answer.until()).isEqualTo(MORNING);
        assertThat(answer.action()).isEqualTo("basket-reminder");
        assertThat(answer.reason()).isEqualTo("Better tomorrow morning: at this hour we let people rest.");
        assertThat(other(answer).stage()).isEqualTo("quietHours");
        assertThat(other(answer).until()).isEqualTo(MORNING);
        assertThat(answer.utility()).isPositive();
    }

    @Test
    void whatWaitsIsNoContactAndNoMessage() {
        var deciding = deciding(reachable().at(NIGHT).moment("hesitating", A_DAY));

        assertThat(deciding.reservations()).isEmpty();
        assertThat(deciding.decision().answers().getFirst())
                .extracting(Answer::treatment, Answer::outbound, Answer::reservation, Answer::token)
                .containsOnlyNulls();
    }

    @Test
    void whereTheyLiveCountsNotWhereWeAre() {
        assertThat(answer(reachable().in("Asia/Tokyo").moment("hesitating", A_DAY))
                        .until())
                .isEqualTo(Instant.parse("2026-03-04T23:00:00Z"));
    }

    @Test
    void aPersonIsToldInTheirLanguage() {
        shop = shop.replace(
                "quietHours: { from: \"21:00\", to: \"08:00\" }", "quietHours: { from: \"12:00\", to: \"14:00\" }");

        assertThat(answer(reachable().moment("hesitating", A_DAY)).reason())
                .isEqualTo("Better this afternoon: at this hour we let people rest.");
    }

    @Test
    void whatCanBeSaidNowIsSaidNow() {
        assertThat(answer(reachable().moment("hesitating", A_DAY)).outcome()).isEqualTo(Kind.ACT);
    }

    @ParameterizedTest
    @CsvSource({"PT9H30M, SILENCE", "PT9H35M, SILENCE", "PT9H45M, WAIT"})
    void neverPastItsUse(Duration lasting, Kind expected) {
        var answer = answer(reachable().at(NIGHT).moment("hesitating", lasting));

        assertThat(answer.outcome()).isEqualTo(expected);
        assertThat(other(answer).stage()).isEqualTo("quietHours");
    }

    @Test
    void neverPastTheEndOfTheAction() {
        shop = shop.replace("on: [hesitating]", "on: [hesitating]\n    valid: { until: 2026-03-05T07:00:00Z }");

        assertThat(answer(reachable().at(NIGHT).moment("hesitating", A_DAY)).outcome())
                .isEqualTo(Kind.SILENCE);
    }

    @Test
    void whatBeginsSoonIsWaitedFor() {
        shop = shop.replace("on: [hesitating]", "on: [hesitating]\n    valid: { from: 2026-03-04T15:00:00Z }");

        var answer = answer(reachable().moment("hesitating", A_DAY));

        assertThat(answer.until()).isEqualTo(Instant.parse("2026-03-04T15:00:00Z"));
        assertThat(answer.reason()).isEqualTo("Better this afternoon: it is not time for it yet.");
    }

    @Test
    void oneHindranceBehindAnotherIsWaitedOutToo() {
        shop = shop.replace("on: [hesitating]", "on: [hesitating]\n    valid: { from: 2026-03-04T23:00:00Z }");

        var answer = answer(reachable().moment("hesitating", A_DAY));

        assertThat(answer.until()).as("not in the middle of the night").isEqualTo(MORNING);
    }

    @Test
    void aCapThatIsSoonFreeIsWaitedFor() {
        shop = shop.replace("on: [hesitating]", "on: [hesitating]\n    caps: [ { max: 1, per: P1D } ]");
        var heard = new LedgerView(
                List.of(contact("basket-reminder", NOW.minus(Duration.ofHours(21)))),
                List.of(),
                LedgerView.Sight.WHOLE);

        var answer = answer(reachable().with(heard).moment("hesitating", A_DAY));

        assertThat(answer.until()).isEqualTo(NOW.plus(Duration.ofHours(3)));
        assertThat(answer.reason()).isEqualTo("Better this afternoon: you have heard enough from us for now.");
    }

    @Test
    void halfALedgerIsNotWaitedOn() {
        var unseen = new LedgerView(List.of(), List.of(), LedgerView.Sight.PART);

        assertThat(answer(reachable().with(unseen).moment("hesitating", A_DAY)).outcome())
                .isEqualTo(Kind.SILENCE);
    }

    @Test
    void whoeverWishedToBeLeftAloneFindsNothingSavedUp() {
        var paused = reachable().told("touch.pauseUntil", "2026-03-04T18:00:00Z");

        assertThat(answer(paused.moment("hesitating", A_DAY)).outcome()).isEqualTo(Kind.SILENCE);
        assertThat(answer(paused.at(NIGHT.minus(Duration.ofDays(1))).moment("hesitating", A_DAY))
                        .outcome())
                .as("at night too")
                .isEqualTo(Kind.SILENCE);
    }

    @Test
    void whatStandsAgainstItThenIsNoReasonToWait() {
        var night = reachable().at(NIGHT);
        assertThat(answer(night.inTrouble(0.9).moment("hesitating", A_DAY)).outcome())
                .as("in trouble")
                .isEqualTo(Kind.SILENCE);
        assertThat(answer(People.somebody().hasMail().at(NIGHT).moment("hesitating", A_DAY))
                        .outcome())
                .as("not agreed")
                .isEqualTo(Kind.SILENCE);
    }

    @Test
    void inWhichGroupSomebodyIsDoesNotDecideWhetherTheyWait() {
        var night = reachable().at(NIGHT).moment("hesitating", A_DAY);
        var morning = reachable().at(MORNING).moment("hesitating", A_DAY);
        var groups = List.of(
                "holdout: { share: 1.0, salt: all }",
                "silence: { threshold: 0.0 }\n" + experiment("without: [basket-reminder]"),
                "silence: { threshold: 0.0 }\n" + experiment("levers: { basket-reminder: 0.0 }"));
        groups.forEach(group -> {
            shop = Catalogues.SHOP.replace("silence: { threshold: 0.0 }", group);
            assertThat(answer(night).outcome()).as(group).isEqualTo(Kind.WAIT);
            assertThat(answer(morning).outcome()).as(group).isEqualTo(Kind.SILENCE);
        });
    }

    /** Everybody is in the arm that is changed. */
    private static String experiment(String change) {
        return """
                experiments:
                  - { id: mail, arms: [ { id: as-is, weight: 0.000001 }, { id: other, weight: 1000, %s } ], measure: needsMet }
                """.formatted(change);
    }

    @Test
    void whatWasDoneIsNotWaitedOut() {
        var bought = reachable().bought("sku-1", "t-shirts", NOW.minus(Duration.ofHours(20)));

        assertThat(answer(bought.moment("hesitating", A_DAY)).outcome()).isEqualTo(Kind.SILENCE);
    }

    @Test
    void whatTheHouseDoesNotWantToWaitForIsNot() {
        shop = shop + "  wait: { atMost: PT2H }\n";

        assertThat(answer(reachable().at(NIGHT).moment("hesitating", A_DAY)).outcome())
                .isEqualTo(Kind.SILENCE);
        assertThat(answer(reachable().at(MORNING.minusSeconds(60)).moment("hesitating", A_DAY))
                        .outcome())
                .isEqualTo(Kind.WAIT);
    }

    @Test
    void putOffOftenEnoughItIsNowOrNotAtAll() {
        var night = reachable().at(NIGHT);

        assertThat(answer(night.moment("hesitating", NIGHT.minusSeconds(60), A_DAY, Patience.TIMES - 1))
                        .outcome())
                .isEqualTo(Kind.WAIT);
        assertThat(answer(night.moment("hesitating", NIGHT.minusSeconds(60), A_DAY, Patience.TIMES))
                        .outcome())
                .isEqualTo(Kind.SILENCE);
    }

    @Test
    void allInAllNoLongerThanTwoDays() {
        var long_ = Duration.ofDays(14);
        var night = reachable().at(NIGHT);

        assertThat(answer(night.moment("hesitating", MORNING.minus(Patience.AT_MOST), long_, 1))
                        .outcome())
                .isEqualTo(Kind.WAIT);
        assertThat(answer(night.moment(
                                "hesitating", MORNING.minus(Patience.AT_MOST).minusSeconds(1), long_, 1))
                        .outcome())
                .isEqualTo(Kind.SILENCE);
    }

    @Test
    void theSameIsNotSaidTwiceWhenSomethingElseLedToIt() {
        var came = NOW.minus(Duration.ofHours(10));
        var said = new LedgerView(
                List.of(contact("basket-reminder", NOW.minus(Duration.ofHours(1)))), List.of(), LedgerView.Sight.WHOLE);
        var before = new LedgerView(
                List.of(contact("basket-reminder", NOW.minus(Duration.ofHours(11)))),
                List.of(),
                LedgerView.Sight.WHOLE);

        var again = answer(reachable().with(said).moment("hesitating", came, A_DAY, 1));

        assertThat(again.outcome()).isEqualTo(Kind.SILENCE);
        assertThat(other(again).says()).isEqualTo("was said while it was put off");
        assertThat(answer(reachable().with(before).moment("hesitating", came, A_DAY, 1))
                        .outcome())
                .isEqualTo(Kind.ACT);
    }

    @Test
    void whatIsSatisfiedByThenIsSilence() {
        var satisfied = reachable().needs("t-shirt", 0, NeedState.SATISFIED);
        shop = shop.replace("on: [hesitating]", "serves: t-shirt\n    on: [hesitating]");

        var answer = answer(satisfied.at(MORNING).moment("hesitating", NIGHT, A_DAY, 1));

        assertThat(answer.outcome()).isEqualTo(Kind.SILENCE);
        assertThat(other(answer).says()).contains("satisfied");
    }

    @Test
    void anEveningPersonIsWrittenToInTheEvening() {
        var answer = answer(reachable().lives(EVENINGS, 0.9).moment("hesitating", A_DAY));

        assertThat(answer.outcome()).isEqualTo(Kind.WAIT);
        assertThat(answer.until()).isEqualTo(Instant.parse("2026-03-04T20:00:00Z"));
        assertThat(answer.reason()).isEqualTo("Better this evening: it need not be now.");
        assertThat(other(answer).stage()).isEqualTo("arbitration");
        assertThat(answer.why()).isNotNull().satisfies(why -> assertThat(why.thisOne())
                .singleElement()
                .asString()
                .startsWith("waiting 8.0 hours for basket-reminder is worth"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "777777777777777777777777",
                "000000000000500000006000",
                "000000000000000000000000",
                "000000000000110000000700",
                "not a day"
            })
    void whereNoLaterHourIsClearlyBetterItIsNow(String day) {
        assertThat(answer(reachable().lives(day, 0.9).moment("hesitating", A_DAY))
                        .outcome())
                .isEqualTo(Kind.ACT);
    }

    @Test
    void whoeverIsHereOrHardlyKnownIsNotMadeToWait() {
        assertThat(answer(reachable().lives(EVENINGS, 0.9).isHere().moment("hesitating", A_DAY))
                        .outcome())
                .isEqualTo(Kind.ACT);
        assertThat(answer(reachable().lives(EVENINGS, 0.4).moment("hesitating", A_DAY))
                        .outcome())
                .isEqualTo(Kind.ACT);
    }

    @Test
    void impatienceOfTheHouseCountsAgainstWaiting() {
        shop = shop + "  wait: { discount: 0.9 }\n";

        assertThat(answer(reachable().lives(EVENINGS, 0.9).moment("hesitating", A_DAY))
                        .outcome())
                .isEqualTo(Kind.ACT);
    }

    @Test
    void whatHasToBeSaidWaitsForNoBetterHour() {
        shop = shop.replaceFirst("kind: reminder\n    class: marketing", "kind: reminder\n    class: transactional");

        assertThat(answer(reachable().lives(EVENINGS, 0.9).moment("hesitating", A_DAY))
                        .outcome())
                .isEqualTo(Kind.ACT);
        assertThat(answer(reachable().at(NIGHT).moment("hesitating", A_DAY)).outcome())
                .isEqualTo(Kind.ACT);
    }

    @Test
    void theMostValuableIsWaitedForThoughSomethingElseCouldBeSaid() {
        shop = shop.replace("policies:", """
              - id: fitting
                kind: service
                class: service
                on: [hesitating]
                valid: { from: 2026-03-04T14:00:00Z }
                value: { person: 80.0 }
                expected: { success: 0.3 }
                treatments:
                  - { id: fitting-mail, channel: email, subject: { en: "Come in" }, blocks: [ { type: text, text: { en: "A fitting." } } ] }
            policies:""".indent(0).replace("            policies:", "policies:"));

        var answer = answer(reachable().moment("hesitating", A_DAY));

        assertThat(answer.outcome()).isEqualTo(Kind.WAIT);
        assertThat(answer.action()).isEqualTo("fitting");
        assertThat(answer.why()).isNotNull().satisfies(why -> assertThat(why.notOthers())
                .extracting(NotOther::action)
                .containsExactlyInAnyOrder("basket-reminder", "fitting"));
    }

    @Test
    void whoIsOnTheScreenIsAnsweredNow() {
        var answer = answer(People.looking().at(NIGHT).asked("r-1", "home-hero"));
        var capped = new LedgerView(
                List.of(
                        contact("tee-tip", NOW.minus(Duration.ofDays(6))),
                        contact("tee-tip", NOW.minus(Duration.ofDays(6))),
                        contact("tee-tip", NOW.minus(Duration.ofDays(6)))),
                List.of(),
                LedgerView.Sight.WHOLE);

        assertThat(answer.outcome()).isEqualTo(Kind.ACT);
        var silent = answer(People.looking().with(capped).asked("r-2", "home-hero"));
        assertThat(silent.outcome()).isEqualTo(Kind.SILENCE);
        assertThat(silent.why()).isNotNull().satisfies(why -> assertThat(why.notOthers())
                .filteredOn(it -> it.action().equals("tee-tip"))
                .extracting(NotOther::until)
                .containsExactly(NOW.plus(Duration.ofDays(1))));
    }

    @Test
    void whatWasRecordedBeforeMomentsCouldWaitIsTakenAgainAsItWas() {
        var answer = answer(reachable().at(NIGHT).moment("hesitating", NIGHT, A_DAY, null));

        assertThat(answer.outcome()).isEqualTo(Kind.ACT);
        assertThat(answer.outbound()).isNotNull().satisfies(it -> assertThat(it.notBefore())
                .isEqualTo(MORNING));
    }

    private static People reachable() {
        return People.somebody().agrees("recommendations").hasMail();
    }

    private Deciding deciding(Situation situation) {
        return Deciding.on(situation, Catalogues.of(shop), Shelf.EMPTY, Recollection.EMPTY, List.of());
    }

    private Answer answer(Situation situation) {
        Decision decision = deciding(situation).decision();
        return decision.answers().getFirst();
    }

    private static NotOther other(Answer answer) {
        return Arrays.stream(
                        answer.why() == null
                                ? new NotOther[0]
                                : answer.why().notOthers().toArray(NotOther[]::new))
                .filter(it -> it.action().equals("basket-reminder"))
                .findFirst()
                .orElseThrow();
    }

    private static Contact contact(String action, Instant at) {
        return new Contact(
                "d-" + at,
                "channel:email",
                action,
                ContactClass.MARKETING,
                "email",
                null,
                at,
                at.plusSeconds(600),
                Contact.State.CONFIRMED,
                List.of());
    }
}
