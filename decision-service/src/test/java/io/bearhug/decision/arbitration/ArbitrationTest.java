package io.bearhug.decision.arbitration;

import static io.bearhug.decision.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Decision.NotOther;
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
import java.util.List;
import org.junit.jupiter.api.Test;

/** The decision, situation by situation. */
class ArbitrationTest {

    private static final CompiledCatalogue SHOP = Catalogues.shop();

    @Test
    void whoLooksForATShirtIsShownTShirtsInTheirSize() {
        var act = act(People.looking().told("shirtSize", "M").asked("r", "home-hero"));

        assertThat(act.candidate().id()).isEqualTo("tee-tip");
        assertThat(act.draft().with(act.reason()).blocks().getFirst()).containsEntry("text", "Tees in M");
        assertThat(act.reason())
                .isEqualTo(
                        "Because you looked at Plain tee – it may help with finding a T-shirt, it uses your shirt size M, which you told us.");
    }

    @Test
    void whatIsNotKnownIsLeftOutOfTheWords() {
        var act = act(People.looking().asked("r", "home-hero"));

        assertThat(act.draft().blocks()).noneMatch(it -> "headline".equals(it.get("type")));
        assertThat(act.draft().missing()).containsExactly("person.traits.shirtSize");
    }

    @Test
    void silenceHasAReasonForThePersonAndOneForEachAction() {
        var silence = silence(People.somebody().agrees("recommendations").asked("r", "home-hero"));

        assertThat(silence.reason()).isEqualTo("Nothing we could say fits what you need right now.");
        assertThat(silence.notOthers()).extracting(NotOther::action).containsExactlyInAnyOrder("tee-tip", "coat-sale");
        assertThat(silence.notOthers()).extracting(NotOther::stage).containsOnly("applicability");
        assertThat(silence.notOthers().getFirst().rule()).isEqualTo("needs[\"t-shirt\"].strength >= 0.3");
        assertThat(silence.notOthers().getFirst().change()).isEqualTo("need for t-shirt is at least 0.3 (now 0)");
    }

    @Test
    void withoutConsentMarketingIsSilent() {
        var silence = silence(People.somebody().needs("t-shirt", 0.7).asked("r", "home-hero"));

        assertThat(stage(silence, "tee-tip")).isEqualTo("consent");
        assertThat(silence.reason()).contains("not agreed");
    }

    @Test
    void aNewerNoOutweighsAnOlderYesOfTheChannel() {
        var person = People.looking()
                .says("recommendations", "web", true, NOW.minusSeconds(100))
                .says("recommendations", null, false, NOW.minusSeconds(50));

        assertThat(stage(silence(person.asked("r", "home-hero")), "tee-tip")).isEqualTo("consent");
    }

    @Test
    void aYesAndANoAtOnceIsANo() {
        var person =
                People.looking().says("recommendations", null, true, NOW).says("recommendations", null, false, NOW);

        assertThat(stage(silence(person.asked("r", "home-hero")), "tee-tip")).isEqualTo("consent");
    }

    @Test
    void aChannelsOwnYesOutweighsAnOlderNoToAll() {
        var person = People.looking()
                .says("recommendations", null, false, NOW.minusSeconds(200))
                .says("recommendations", "web", true, NOW.minusSeconds(100));

        assertThat(act(person.asked("r", "home-hero")).candidate().id()).isEqualTo("tee-tip");
    }

    @Test
    void theQuestionIsAskedWhileTheSizeIsUnknown() {
        var act = act(People.looking().asked("r", "app-home"));

        assertThat(act.candidate().id()).isEqualTo("ask-size");
        assertThat(act.draft().blocks().getFirst())
                .containsEntry("text", "Which T-shirt size fits you?")
                .containsEntry("answers", List.of("S", "M", "L"));
    }

    @Test
    void whatWasToldAnywhereIsNotAskedAgain() {
        var act = act(People.looking().told("shirtSize", "M").asked("r", "app-home"));

        assertThat(act.candidate().id()).isEqualTo("tee-tip");
        assertThat(stage(act, "ask-size")).isEqualTo("eligibility");
        assertThat(says(act, "ask-size")).contains("already told");
    }

    @Test
    void aRefusedQuestionIsNotAskedAgainForAYear() {
        var refused = ledger(new Reaction("ask-size", Outcome.Type.REFUSED, NOW.minus(Duration.ofDays(200)), "d-0"));

        assertThat(stage(act(People.looking().with(refused).asked("r", "app-home")), "ask-size"))
                .isEqualTo("eligibility");
    }

    @Test
    void aSatisfiedNeedIsNotSoldTo() {
        var silence = silence(People.somebody()
                .agrees("recommendations")
                .needs("t-shirt", 0, NeedState.SATISFIED)
                .asked("r", "home-hero"));

        assertThat(stage(silence, "tee-tip")).isEqualTo("applicability");
        assertThat(says(silence, "tee-tip")).contains("already bought");
    }

    @Test
    void whatWasBoughtIsNotOfferedAgainThoughTheNeedIsFeltAgain() {
        var person = People.looking().bought("sku-1", "t-shirts", NOW.minus(Duration.ofDays(2)));

        assertThat(says(silence(person.asked("r", "home-hero")), "tee-tip")).contains("already done");
    }

    @Test
    void dismissedIsGoneOnEveryChannel() {
        var dismissed = ledger(new Reaction("tee-tip", Outcome.Type.DISMISSED, NOW.minusSeconds(1), "d-0"));
        var person = People.looking().told("shirtSize", "M").with(dismissed);

        var silence = silence(person.asked("r", "app-home"));

        assertThat(stage(silence, "tee-tip")).isEqualTo("cooldown");
        assertThat(until(silence, "tee-tip")).isEqualTo(NOW.minusSeconds(1).plus(Duration.ofDays(14)));
    }

    @Test
    void aCapSaysWhenMoreFits() {
        var ledger = contacts("tee-tip", NOW.minusSeconds(10), NOW.minusSeconds(20), NOW.minusSeconds(30));

        var silence = silence(People.looking().with(ledger).asked("r", "home-hero"));

        assertThat(stage(silence, "tee-tip")).isEqualTo("cap");
        assertThat(until(silence, "tee-tip")).isEqualTo(NOW.minusSeconds(30).plus(Duration.ofDays(7)));
        assertThat(silence.reason()).isEqualTo("You have heard enough from us for now.");
    }

    @Test
    void onHalfALedgerNothingCappedIsSaid() {
        var silence =
                silence(People.looking().with(LedgerView.EMPTY.incomplete()).asked("r", "home-hero"));

        assertThat(stage(silence, "tee-tip")).isEqualTo("cap");
    }

    @Test
    void inTroubleOnlyHelpIsOffered() {
        var act = act(People.looking().inTrouble(0.9).asked("r", "app-home"));

        assertThat(act.candidate().id()).isEqualTo("ask-size");
        assertThat(stage(act, "tee-tip")).isEqualTo("trouble");
    }

    @Test
    void aPauseBindsEverything() {
        var silence =
                silence(People.looking().told("touch.pauseUntil", "2026-06-01").asked("r", "home-hero"));

        assertThat(stage(silence, "tee-tip")).isEqualTo("wish");
        assertThat(until(silence, "tee-tip")).isEqualTo(Instant.parse("2026-06-01T00:00:00Z"));
    }

    @Test
    void theSameIsNotSaidTwiceInOneAnswerNorBesideWhatItExcludes() {
        var person = People.looking().did("Product Viewed", NOW.minusSeconds(60));

        var choices = Arbitration.decide(person.asked("r", "home-hero", "side"), SHOP, Shelf.EMPTY, Recollection.EMPTY);

        assertThat(choices.get(0)).isInstanceOf(Choice.Act.class);
        assertThat(choices.get(1)).isInstanceOf(Choice.Silence.class);
        assertThat(stage(choices.get(1), "tee-tip")).isEqualTo("exclusion");
        assertThat(stage(choices.get(1), "coat-sale")).isEqualTo("exclusion");
    }

    @Test
    void aMomentIsAnsweredByMailToSomebodyWithAnAddress() {
        var act = act(People.somebody().agrees("recommendations").hasMail().moment("hesitating", Duration.ofHours(24)));

        assertThat(act.candidate().id()).isEqualTo("basket-reminder");
        assertThat(act.spot().id()).isEqualTo("channel:email");
        assertThat(act.reason()).isEqualTo("Because you put Plain tee in your basket.");
        assertThat(act.contact().lease()).isEqualTo(NOW.plus(Duration.ofHours(25)));
    }

    @Test
    void withoutAnAddressThereIsNoMail() {
        var silence = silence(People.somebody().agrees("recommendations").moment("hesitating", Duration.ofHours(24)));

        assertThat(says(silence, "basket-reminder")).contains("person.email");
    }

    @Test
    void worthNothingToThePersonNeverWins() {
        var catalogue =
                Catalogues.of(Catalogues.SHOP.replace("business: 9.0, person: 4.0", "business: 900.0, person: 0.0"));

        var choice = Arbitration.decide(
                        People.looking().asked("r", "home-hero"), catalogue, Shelf.EMPTY, Recollection.EMPTY)
                .getFirst();

        assertThat(stage(choice, "tee-tip")).isEqualTo("arbitration");
        assertThat(says(choice, "tee-tip")).contains("worth nothing to the person");
    }

    @Test
    void belowTheThresholdSilenceWins() {
        var catalogue = Catalogues.of(Catalogues.SHOP.replace("threshold: 0.0", "threshold: 5.0"));

        var choice = Arbitration.decide(
                        People.looking().asked("r", "home-hero"), catalogue, Shelf.EMPTY, Recollection.EMPTY)
                .getFirst();

        assertThat(choice.reason()).isEqualTo("Nothing we could say is worth your attention right now.");
    }

    @Test
    void pressureMakesSilent() {
        var catalogue = Catalogues.of(
                Catalogues.SHOP.replace("quietHours:", "pressure: { halfLife: P3D, price: 1.0 }\n    quietHours:"));
        var ledger = contacts("other", NOW.minusSeconds(10), NOW.minusSeconds(20));

        var choice = Arbitration.decide(
                        People.looking().with(ledger).asked("r", "home-hero"),
                        catalogue,
                        Shelf.EMPTY,
                        Recollection.EMPTY)
                .getFirst();

        assertThat(stage(choice, "tee-tip")).isEqualTo("pressure");
    }

    @Test
    void heldOutPeopleAreLeftAloneByMarketing() {
        var catalogue =
                Catalogues.of(Catalogues.SHOP.replace("silence:", "holdout: { share: 1.0, salt: x }\n  silence:"));

        var choice = Arbitration.decide(
                        People.looking().asked("r", "home-hero"), catalogue, Shelf.EMPTY, Recollection.EMPTY)
                .getFirst();

        assertThat(stage(choice, "tee-tip")).isEqualTo("holdout");
    }

    private static Choice.Act act(Situation situation) {
        return (Choice.Act) Arbitration.decide(situation, SHOP, Shelf.EMPTY, Recollection.EMPTY)
                .getFirst();
    }

    private static Choice.Silence silence(Situation situation) {
        return (Choice.Silence) Arbitration.decide(situation, SHOP, Shelf.EMPTY, Recollection.EMPTY)
                .getFirst();
    }

    private static NotOther against(Choice choice, String action) {
        return choice.notOthers().stream()
                .filter(it -> it.action().equals(action))
                .findFirst()
                .orElseThrow();
    }

    private static String stage(Choice choice, String action) {
        return against(choice, action).stage();
    }

    private static String says(Choice choice, String action) {
        return against(choice, action).says();
    }

    private static Instant until(Choice choice, String action) {
        var until = against(choice, action).until();
        assertThat(until).isNotNull();
        return until == null ? Instant.MIN : until;
    }

    private static LedgerView ledger(Reaction reaction) {
        return new LedgerView(List.of(), List.of(reaction), LedgerView.Sight.WHOLE);
    }

    private static LedgerView contacts(String action, Instant... times) {
        var ledger = LedgerView.EMPTY;
        for (var at : times) {
            ledger = ledger.plus(new Contact(
                    "d-" + at,
                    "home-hero",
                    action,
                    ContactClass.MARKETING,
                    "web",
                    "recommendations",
                    at,
                    at,
                    Contact.State.CONFIRMED,
                    List.of()));
        }
        return ledger;
    }
}
