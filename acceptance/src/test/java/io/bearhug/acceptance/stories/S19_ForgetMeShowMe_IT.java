package io.bearhug.acceptance.stories;

import static io.bearhug.local.demo.cast.DemoShop.APP_HOME;
import static io.bearhug.local.demo.cast.DemoShop.SHIRT_SIZE;
import static io.bearhug.local.demo.cast.DemoShop.TEE;
import static io.bearhug.local.demo.cast.DemoShop.WEB_HOME;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bearhug.acceptance.suite.Hesitation;
import io.bearhug.acceptance.suite.Scenario;
import io.bearhug.acceptance.suite.Topics;
import io.bearhug.local.demo.cast.Caller;
import io.bearhug.local.demo.cast.Channel;
import io.bearhug.local.demo.cast.Customer;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Patience;
import io.bearhug.local.demo.cast.Shown;
import io.bearhug.local.demo.cast.Visit;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** S19: everything known is shown; erased everywhere within a minute, with a receipt; late events do not bring them back. */
@Scenario
class S19_ForgetMeShowMe_IT {

    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final List<String> SERVICES =
            List.of("context-service", "decision-service", "delivery-service", "identity-service");

    private final House house;

    S19_ForgetMeShowMe_IT(House house) {
        this.house = house;
    }

    @Test
    void everything_known_is_shown_with_its_source() {
        Customer ida = house.customer("Ida");
        ida.visits(Channel.STORE).signsIn().tells(SHIRT_SIZE, "M");
        OwnDoor door = OwnDoor.of(ida);

        JsonNode all = Patience.find("the size is known", SOON, () -> java.util.Optional.of(door.sees())
                .filter(seen -> seen.at("/person/traits").has(SHIRT_SIZE)));

        assertThat(all.at("/person/identifiers").findValuesAsText("value")).contains(ida.userId(), ida.email());
        assertThat(all.at("/facts").findValuesAsText("name")).contains(SHIRT_SIZE, "firstName");
        assertThat(all.at("/facts").findValuesAsText("source")).isNotEmpty().doesNotContain("");
        assertThat(all.at("/consents").findValuesAsText("purpose")).contains(House.RECOMMENDATIONS);
        all.at("/elsewhere").forEach(part -> house.door()
                .get(house.colleague("admin"), part.path("path").asText())
                .mustBe(200));
        assertThat(all.at("/elsewhere"))
                .as("what the other services keep is shown with it")
                .isNotEmpty()
                .allSatisfy(part -> assertThat(part.has("content")).isTrue());
        String page = house.door()
                .get(
                        Caller.NOBODY,
                        door.url().substring(house.door().origin().toString().length()))
                .mustBe(200)
                .text();
        assertThat(page).contains(ida.email(), "shirt size: M – you told us").doesNotContain("<script");
    }

    @Test
    void forgotten_everywhere_within_a_minute_and_nobody_comes_back() {
        Customer ida = house.customer("Ida");
        Visit web = ida.visits(Channel.WEB).signsIn().tells(SHIRT_SIZE, "M").hesitatesOver(TEE);
        Hesitation.passTenMinutes(house);
        ida.awaitMail(Hesitation.SOON);
        Shown shown = web.sees(WEB_HOME).isShown();
        String person = ida.personId();
        String delivery = Patience.find("the mail is listed", SOON, () -> ida.deliveries().stream()
                        .findFirst())
                .path("id")
                .asText();
        Patience.until("the decision is listed", SOON, () -> !list("/v1/decisions?person=" + person)
                .isEmpty());
        OwnDoor door = OwnDoor.of(ida);

        String erasure = door.isForgotten();

        Patience.until(
                "all four services have said so",
                A_MINUTE,
                () -> door.erasure(erasure).path("state").asText().equals("done"));
        JsonNode receipts = door.erasure(erasure).path("receipts");
        assertThat(receipts.findValuesAsText("service")).containsExactlyInAnyOrderElementsOf(SERVICES);
        receipts.findValues("stores")
                .forEach(stores -> stores.forEach(
                        store -> assertThat(store.path("state").asText().equals("erased") || store.has("by"))
                                .as("gone, or dated: %s", store)
                                .isTrue()));
        isGone(ida, person, delivery, shown.decisionId());

        try (Topics topics = new Topics(house)) {
            assertThat(topics.replay("events")).isPositive();
        }
        web.ago(Duration.ofHours(1)).tells(SHIRT_SIZE, "XL");
        Customer witness = house.customer("Will");
        Visit later = witness.visits(Channel.WEB).signsIn().looksAt(TEE);
        Patience.until("what came after the replay was read", SOON, () -> !later.sees(APP_HOME)
                .isSilence());
        Patience.until("and by who they are, too", A_MINUTE, () -> witness.visits(Channel.STORE)
                .signsIn()
                .customer()
                .person()
                .isPresent());
        isGone(ida, person, delivery, shown.decisionId());

        ida.visits(Channel.WEB).signsIn();
        JsonNode anew = Patience.find("who comes again is somebody new", SOON, ida::person);
        assertThat(anew.path("id").asText()).isNotEqualTo(person);
        assertThat(anew.path("traits").has(SHIRT_SIZE)).isFalse();
        assertThat(anew.path("consents")).isEmpty();
    }

    @Test
    void somebody_else_stays_as_they_are() {
        Customer ida = house.customer("Ida");
        Customer ole = house.customer("Ole");
        ole.visits(Channel.STORE).signsIn().tells(SHIRT_SIZE, "L");
        Patience.until("Ole's size is known", SOON, () -> knows(ole, SHIRT_SIZE));

        house.door()
                .send(house.colleague("admin"), "DELETE", "/v1/persons/" + ida.personId(), "", new byte[0])
                .mustBe(202);

        Patience.until("Ida is gone", SOON, () -> ida.person().isEmpty());
        assertThat(knows(ole, SHIRT_SIZE)).isTrue();
        assertThat(ole.consentTo(House.RECOMMENDATIONS)).isTrue();
    }

    private void isGone(Customer customer, String person, String delivery, String decision) {
        assertThat(customer.person()).isEmpty();
        assertThat(status("/v1/persons/" + person)).isEqualTo(404);
        assertThat(status("/v1/contexts/" + person)).isEqualTo(404);
        assertThat(status("/v1/deliveries/" + delivery)).isEqualTo(404);
        assertThat(status("/v1/decisions/" + decision)).isEqualTo(404);
        assertThat(list("/v1/decisions?person=" + person)).isEmpty();
        assertThat(list("/v1/deliveries?person=" + person)).isEmpty();
        JsonNode context = customer.context();
        assertThat(context.path("counts")).isEmpty();
        assertThat(context.at("/profile/traits")).isEmpty();
        assertThat(context.path("exposures")).isEmpty();
    }

    private static boolean knows(Customer customer, String trait) {
        return customer.person()
                .filter(person -> person.path("traits").has(trait))
                .isPresent();
    }

    private int status(String path) {
        return house.door().get(house.colleague("admin"), path).status();
    }

    private JsonNode list(String path) {
        return house.door()
                .get(house.colleague("admin"), path)
                .mustBe(200)
                .json()
                .path("items");
    }
}
