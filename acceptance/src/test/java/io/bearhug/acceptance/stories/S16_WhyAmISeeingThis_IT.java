package io.bearhug.acceptance.stories;

import static io.bearhug.local.demo.cast.DemoShop.APP_HOME;
import static io.bearhug.local.demo.cast.DemoShop.SHIRT_SIZE;
import static io.bearhug.local.demo.cast.DemoShop.STORE_TABLET;
import static io.bearhug.local.demo.cast.DemoShop.TEE;
import static io.bearhug.local.demo.cast.DemoShop.TEES;
import static io.bearhug.local.demo.cast.DemoShop.WEB_HOME;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bearhug.acceptance.suite.Scenario;
import io.bearhug.local.demo.cast.Answer;
import io.bearhug.local.demo.cast.Caller;
import io.bearhug.local.demo.cast.Channel;
import io.bearhug.local.demo.cast.Customer;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Patience;
import io.bearhug.local.demo.cast.Shown;
import io.bearhug.local.demo.cast.Visit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** S16: every answer says why in plain words, and every word about it works at once. */
@Scenario
class S16_WhyAmISeeingThis_IT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final House house;

    S16_WhyAmISeeingThis_IT(House house) {
        this.house = house;
    }

    @Test
    void every_screen_says_why_and_whoever_holds_the_answer_can_ask_again() {
        Customer ivy = house.customer("Ivy");
        Visit web = ivy.visits(Channel.WEB).signsIn().tells(SHIRT_SIZE, "M").looksAt(TEE);
        Visit app = ivy.visits(Channel.APP).signsIn();
        Visit store = ivy.visits(Channel.STORE).signsIn();

        for (Shown shown : List.of(
                offered(web, WEB_HOME, TEES), offered(app, APP_HOME, TEES), offered(store, STORE_TABLET, TEES))) {
            assertThat(shown.reason())
                    .contains(TEE.name())
                    .as("no machine's words")
                    .doesNotContain("%", "score", "segment", "track", "algorithm");
            assertThat(whyByToken(shown).path("reason").asText()).isEqualTo(shown.reason());
        }
    }

    @Test
    void silence_can_be_asked_too() {
        Shown silence = house.customer("Ivy").visits(Channel.WEB).signsIn().sees(WEB_HOME);

        assertThat(silence.isSilence()).isTrue();
        assertThat(silence.reason()).isNotBlank();
    }

    @Test
    void not_now_is_gone_everywhere_and_may_come_back() {
        Customer ivy = house.customer("Ivy");
        Visit web = ivy.visits(Channel.WEB).signsIn().tells(SHIRT_SIZE, "M").looksAt(TEE);
        Visit app = ivy.visits(Channel.APP).signsIn();
        Shown offer = offered(web, WEB_HOME, TEES);

        offer.isShown().isPutOff();

        gone(web, WEB_HOME, TEES);
        gone(app, APP_HOME, TEES);
        house.clock().pass(Duration.ofDays(1).plusHours(1));
        Visit _ = web.looksAt(TEE).looksAt(TEE).looksAt(TEE);
        Shown _ = offered(web, WEB_HOME, TEES);
    }

    @Test
    void less_like_this_means_anything_that_sells_the_same() {
        String place = House.fresh("less");
        house.marketer().bringsIntoForce(place, """
                placements: [ { id: %1$s, channel: web, accepts: [tile], neutral: { blocks: [ { type: headline, text: "Welcome" } ] } } ]
                actions:
                  - { id: %1$s-loud, name: Loud, kind: offer, class: marketing, purpose: recommendations, serves: t-shirt, value: { person: 9.0 }, expected: { success: 0.5 },
                      treatments: [ { id: %1$s-loud-tile, placement: %1$s, form: tile, blocks: [ { type: headline, text: "Loud" }, { type: reason } ] } ] }
                  - { id: %1$s-quiet, name: Quiet, kind: offer, class: marketing, purpose: recommendations, serves: t-shirt, value: { person: 5.0 }, expected: { success: 0.5 },
                      treatments: [ { id: %1$s-quiet-tile, placement: %1$s, form: tile, blocks: [ { type: headline, text: "Quiet" }, { type: reason } ] } ] }
                """.formatted(place));
        Visit web = house.customer("Ivy").visits(Channel.WEB).signsIn().looksAt(TEE);
        Shown loud = offered(web, place, place + "-loud");

        loud.isShown().isLikedLess();

        Patience.until(
                "nothing of the kind any more", SOON, () -> web.sees(place).isSilence());
        assertThat(web.sees(place).whyNot(place + "-loud")).contains("cooldown");
        assertThat(web.sees(place).whyNot(place + "-quiet")).contains("cooldown");
    }

    @Test
    void wrong_this_was_a_gift_is_neither_need_nor_taste_from_then_on() {
        Customer ivy = house.customer("Ivy");
        Visit web = ivy.visits(Channel.WEB)
                .signsIn()
                .tells(SHIRT_SIZE, "M")
                .looksAt(TEE)
                .looksAt(TEE);
        Patience.until("what Ivy looks at counts", SOON, () -> wantsTees(ivy) && likesTees(ivy));
        Shown offer = offered(web, WEB_HOME, TEES);

        offer.isShown().wasAGift();

        Patience.until("nothing about tees any more", SOON, () -> !web.sees(WEB_HOME)
                .action()
                .equals(TEES));
        Patience.until("it is not hers", SOON, () -> !wantsTees(ivy) && !likesTees(ivy));
        Visit _ = web.looksAt(TEE);
        Patience.until("what she looks at now is hers again", SOON, () -> likesTees(ivy));
    }

    /** As their own door leads there. */
    private JsonNode whyByToken(Shown shown) {
        String token = shown.answer().path("token").asText();
        Answer _ = house.door().get(Caller.NOBODY, "/v1/self/why/" + token).mustBe(307);
        return house.door()
                .get(Caller.NOBODY, "/v1/decisions/why/" + token)
                .mustBe(200)
                .json();
    }

    private static boolean wantsTees(Customer customer) {
        return customer.context()
                .path("needs")
                .valueStream()
                .anyMatch(need -> need.path("id").asText().equals("t-shirt")
                        && need.path("state").asText().equals("open"));
    }

    private static boolean likesTees(Customer customer) {
        return customer.context().at("/affinities/category").has(TEE.category());
    }

    private static Shown offered(Visit visit, String placement, String action) {
        return Patience.find(action + " is offered", SOON, () -> Optional.of(visit.sees(placement))
                .filter(shown -> shown.action().equals(action)));
    }

    private static void gone(Visit visit, String placement, String action) {
        Patience.until(action + " is gone", SOON, () -> visit.sees(placement)
                .whyNot(action)
                .filter("cooldown"::equals)
                .isPresent());
    }
}
