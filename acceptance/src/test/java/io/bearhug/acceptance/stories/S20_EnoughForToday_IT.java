package io.bearhug.acceptance.stories;

import static io.bearhug.local.demo.cast.DemoShop.TEE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bearhug.acceptance.suite.Hesitation;
import io.bearhug.acceptance.suite.Scenario;
import io.bearhug.local.demo.cast.Channel;
import io.bearhug.local.demo.cast.Customer;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Patience;
import io.bearhug.local.demo.cast.Shown;
import io.bearhug.local.demo.cast.Visit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** S20: who has heard enough is left alone, by all channels together, at night, and from the second they say no. */
@Scenario
class S20_EnoughForToday_IT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int QUESTIONS = 100;
    private static final int CAP = 3;
    private static final int EARLY = 6;

    private final House house;

    S20_EnoughForToday_IT(House house) {
        this.house = house;
    }

    @Test
    void three_a_week_are_three_though_a_hundred_ask_at_once_on_every_channel() {
        String word = House.fresh("enough");
        bringsIntoForce(word);
        Customer tess = house.customer("Tess");
        Map<String, Visit> screens = Map.of(
                word + "-web", tess.visits(Channel.WEB).signsIn(),
                word + "-app", tess.visits(Channel.APP).signsIn(),
                word + "-store", tess.visits(Channel.STORE).signsIn());

        List<Shown> answers = atOnce(screens);

        assertThat(answers).hasSize(QUESTIONS);
        assertThat(answers.stream().filter(Shown::isAct)).as("acts").hasSize(CAP);
        assertThat(answers.stream().filter(shown -> !shown.isAct()))
                .allSatisfy(shown -> assertThat(shown.whyNot(word)).contains("cap"));
        answers.stream().filter(Shown::isAct).forEach(shown -> {
            Shown _ = shown.isShown();
        });
        house.clock().pass(Duration.ofDays(6));
        screens.forEach((place, visit) -> assertThat(visit.sees(place).whyNot(word))
                .as("still within the week, at %s", place)
                .contains("cap"));
        house.clock().pass(Duration.ofDays(1).plusHours(1));
        screens.forEach((place, visit) -> assertThat(visit.sees(place).isAct())
                .as("a week later, at %s", place)
                .isTrue());
    }

    @Test
    void no_mail_at_night_where_the_person_lives() {
        Customer early = earlyRiser();
        early.visits(Channel.WEB).signsIn().hesitatesOver(TEE);
        Hesitation.Witness witness = Hesitation.witness(house);

        Hesitation.passTenMinutes(house);

        witness.hasTheMail();
        Patience.until("it is put off", SOON, () -> !appointments(early).isEmpty());
        assertThat(early.mails()).as("before eight").isEmpty();
        assertThat(decided(early).path("outcome").asText()).isEqualTo("wait");
        assertThat(decided(early).path("reason").asText()).startsWith("Better this morning");
        house.clock().pass(Duration.ofHours(2));
        assertThat(early.awaitMail(SOON).subject()).isNotBlank();
        assertThat(early.mails()).hasSize(1);
        Patience.until(
                "nothing is put off any more", SOON, () -> appointments(early).isEmpty());
    }

    @Test
    void a_no_counts_also_for_what_was_put_off_before() {
        Customer early = earlyRiser();
        Visit web = early.visits(Channel.WEB).signsIn().hesitatesOver(TEE);
        Customer other = earlyRiser();
        other.visits(Channel.WEB).signsIn().hesitatesOver(TEE);
        Hesitation.passTenMinutes(house);
        Patience.until(
                "both are put off",
                SOON,
                () -> !appointments(early).isEmpty() && !appointments(other).isEmpty());

        web.refuses(House.RECOMMENDATIONS);
        Patience.until("the no is known", SOON, () -> !early.consentTo(House.RECOMMENDATIONS));
        house.clock().pass(Duration.ofHours(2));

        assertThat(other.awaitMail(SOON).subject()).isNotBlank();
        Patience.until(
                "it is decided again",
                SOON,
                () -> decided(early).path("outcome").asText().equals("silence"));
        assertThat(decided(early).at("/why/notOthers").findValuesAsText("stage"))
                .contains("consent");
        assertThat(early.mails()).isEmpty();
        assertThat(mailsPlanned(early)).isEmpty();
    }

    private static List<JsonNode> appointments(Customer customer) {
        return customer.contactState().path("appointments").valueStream().toList();
    }

    /** The newest answer to a moment of theirs. */
    private static JsonNode decided(Customer customer) {
        return customer.decisions().stream()
                .filter(it -> it.path("client").asText().startsWith("moment:"))
                .findFirst()
                .map(it -> it.at("/answers/0"))
                .orElseThrow();
    }

    private Customer earlyRiser() {
        return house.customer("Erin").livingWhereItIs(EARLY);
    }

    private static List<JsonNode> mailsPlanned(Customer customer) {
        return customer.deliveries().stream()
                .filter(delivery -> delivery.path("channel").asText().equals("email"))
                .toList();
    }

    private void bringsIntoForce(String word) {
        house.marketer().bringsIntoForce(word, """
                placements:
                  - { id: %1$s-web, channel: web, accepts: [tile] }
                  - { id: %1$s-app, channel: app, accepts: [tile] }
                  - { id: %1$s-store, channel: store, accepts: [tile] }
                actions:
                  - id: %1$s
                    name: Enough is enough
                    kind: offer
                    class: marketing
                    purpose: recommendations
                    value: { business: 5000.0, person: 5000.0 }
                    expected: { success: 0.5, trust: 50 }
                    caps: [ { max: %2$d, per: P7D } ]
                    treatments:
                      - { id: %1$s-on-web, placement: %1$s-web, form: tile, blocks: [ { type: headline, text: "For you" }, { type: reason } ] }
                      - { id: %1$s-on-app, placement: %1$s-app, form: tile, blocks: [ { type: headline, text: "For you" }, { type: reason } ] }
                      - { id: %1$s-on-store, placement: %1$s-store, form: tile, blocks: [ { type: headline, text: "For you" }, { type: reason } ] }
                """.formatted(word, CAP));
    }

    private static List<Shown> atOnce(Map<String, Visit> screens) {
        List<Map.Entry<String, Visit>> all = List.copyOf(screens.entrySet());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Shown>> asked = IntStream.range(0, QUESTIONS)
                    .mapToObj(i -> all.get(i % all.size()))
                    .map(it -> CompletableFuture.supplyAsync(() -> it.getValue().sees(it.getKey()), threads))
                    .toList();
            return asked.stream().map(CompletableFuture::join).toList();
        }
    }
}
