package io.bearhug.acceptance.console;

import static io.bearhug.local.demo.cast.DemoShop.OTHER_TEE;
import static io.bearhug.local.demo.cast.DemoShop.SHIRT_SIZE;
import static io.bearhug.local.demo.cast.DemoShop.TEE;
import static io.bearhug.local.demo.cast.DemoShop.TEES;
import static io.bearhug.local.demo.cast.DemoShop.WEB_HOME;

import com.fasterxml.jackson.databind.JsonNode;
import io.bearhug.acceptance.suite.Drafts;
import io.bearhug.acceptance.suite.Hesitation;
import io.bearhug.local.demo.cast.Channel;
import io.bearhug.local.demo.cast.Customer;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Mail;
import io.bearhug.local.demo.cast.Patience;
import io.bearhug.local.demo.cast.Visit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who and what there is to be seen on the screens.
 *
 * @param mara looked at T-shirts, was shown some, hesitated over one and got a mail
 * @param decision to show her T-shirts
 * @param delivery her mail
 * @param mail as it lies in her mailbox
 * @param silence somebody else's decision: to say nothing
 * @param draft waits to be handed in
 * @param simulation of those decisions without T-shirts
 * @param evaluation of the same at the place where she was shown some
 */
record Cast(
        Customer mara,
        String decision,
        String delivery,
        Mail mail,
        String silence,
        String draft,
        String simulation,
        String evaluation) {

    private static final Duration SOON = Duration.ofSeconds(30);

    static Cast of(House house) {
        Customer mara = house.customer("Mara");
        mara.visits(Channel.STORE).signsIn().tells(SHIRT_SIZE, "M");
        Visit web = mara.visits(Channel.WEB).signsIn().looksAt(TEE);
        String decision = Patience.find("T-shirts for Mara", SOON, () -> Optional.of(web.sees(WEB_HOME))
                        .filter(shown -> shown.action().equals(TEES)))
                .decisionId();
        web.hesitatesOver(OTHER_TEE);
        Hesitation.passTenMinutes(house);
        Mail mail = mara.awaitMail(Hesitation.SOON);
        String silence = house.customer("Olga")
                .visits(Channel.WEB)
                .signsIn()
                .sees(WEB_HOME)
                .decisionId();
        Drafts.Place place = Drafts.placeFor("screen");
        house.marketer()
                .writes(place.draft(), place.withAction("value: { business: 1.0, person: 1.0 }"))
                .mustBe(200);
        areReported(house);
        String without = House.fresh("without");
        house.marketer().writes(without, "remove: { actions: [" + TEES + "] }").mustBe(200);
        return new Cast(
                mara,
                decision,
                handedOver(mara),
                mail,
                silence,
                place.draft(),
                tried(house, "/v1/simulations", Map.of("draft", without, "groups", List.of(SHIRT_SIZE))),
                tried(house, "/v1/evaluations", Map.of("draft", without, "placement", WEB_HOME)));
    }

    /** Reports are told of decisions a little later. */
    private static void areReported(House house) {
        Patience.until(
                "people are in the figures",
                SOON,
                () -> house.door()
                                .get(house.colleague("viewer"), "/v1/reports/people?from=P7D")
                                .mustBe(200)
                                .json()
                                .at("/effortSaved/total/n")
                                .asInt()
                        > 1);
    }

    /** Begins it, waits until it is through, and answers its id. */
    private static String tried(House house, String path, Map<String, Object> what) {
        String id = house.door()
                .post(house.colleague("marketer"), path, what)
                .mustBe(202)
                .json()
                .path("id")
                .asText();
        Patience.until("it was tried", SOON, () -> !house.door()
                .get(house.colleague("viewer"), path + "/" + id)
                .mustBe(200)
                .json()
                .path("state")
                .asText()
                .equals("running"));
        return id;
    }

    private static String handedOver(Customer customer) {
        return Patience.find("the mail is handed over", SOON, () -> customer.deliveries().stream()
                .filter(it -> it.path("state").asText().equals("handedOver"))
                .map((JsonNode it) -> it.path("id").asText())
                .findFirst());
    }
}
