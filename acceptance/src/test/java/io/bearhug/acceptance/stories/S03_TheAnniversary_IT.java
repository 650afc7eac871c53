package io.bearhug.acceptance.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.acceptance.suite.Scenario;
import io.bearhug.acceptance.suite.Topics;
import io.bearhug.local.demo.cast.Channel;
import io.bearhug.local.demo.cast.Customer;
import io.bearhug.local.demo.cast.Friend;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Mail;
import io.bearhug.local.demo.cast.Patience;
import io.bearhug.local.demo.cast.Product;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * S3: a year after a gift, about two weeks before that date. Several people gave something on days one after the other, so that each
 * one's reminder tells that those before and after them got none.
 */
@Scenario
class S03_TheAnniversary_IT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration TWO_DAYS = Duration.ofDays(2);
    private static final int DAYS_BEFORE = 14;
    private static final String SUBJECT = "That day comes round again";
    private static final String CARD = "Welcome, little one!";
    private static final Product BAG = new Product("bag-01", "Diaper bag", "diaper-bags", 59.0);
    private static final Product BLOCKS = new Product("toy-01", "Wooden blocks", "toys", 29.0);

    private static final String RATTLE = "Silver rattle";
    private static final String RING = "Stacking rings";
    private static final String KITE = "Paper kite";

    private final House house;
    private final String presents = House.fresh("presents");

    S03_TheAnniversary_IT(House house) {
        this.house = house;
    }

    @BeforeEach
    void hasPresentsForSomeAges() {
        putItems(
                present("rattle", RATTLE, "[0, 0]"), present("ring", RING, "[1, 3]"), present("kite", KITE, "[5, 12]"));
    }

    @AfterEach
    void hasThemNoMore() {
        putItems(gone("rattle"), gone("ring"), gone("kite"));
    }

    @Test
    void one_reminder_before_the_day_and_no_second_one_nor_any_after_the_order() {
        remindsOfGifts();
        LocalDate start = today();
        Friend tina = Friend.named("Tina");
        Customer gwen = gave(tina, TWO_DAYS.multipliedBy(2));
        tellsOfBirth(gwen, tina, start.minusDays(4));
        Customer finn = gave(Friend.named("Tom"), TWO_DAYS);
        Friend tara = Friend.named("Tara");
        Customer early = gave(tara, TWO_DAYS);
        Customer last = gave(Friend.named("Theo"), Duration.ZERO);

        passUntilItIsTimeFor(start.minusDays(4));

        assertThat(awaitReminder(gwen).text())
                .as("last year's recipient, gift, card and address")
                .contains(tina.name(), BAG.name(), CARD, tina.street(), tina.city())
                .as("what is for a child of one, as Tina will be on that day")
                .contains(RING)
                .doesNotContain(RATTLE, KITE);
        assertThat(reminders(finn)).as("too early").isEmpty();
        givesThisYear(early, tara);

        passUntilItIsTimeFor(start.minusDays(2));

        assertThat(awaitReminder(finn).text()).as("nobody said how old Tom is").doesNotContain(RATTLE, RING, KITE);
        assertThat(reminders(gwen)).as("not again on another day").hasSize(1);
        assertThat(reminders(early)).as("never after the order").isEmpty();
        everythingIsReadAgain();

        passUntilItIsTimeFor(start);

        awaitReminder(last);
        assertThat(reminders(gwen))
                .as("not again after everything was read again")
                .hasSize(1);
        assertThat(reminders(finn)).hasSize(1);
        assertThat(reminders(early)).isEmpty();
    }

    private void remindsOfGifts() {
        house.marketer().bringsIntoForce(House.fresh("anniversary"), """
                moments:
                  - { id: gift-anniversary, when: { occasion: gift, before: P14D }, cooldown: P300D }
                actions:
                  - id: anniversary-reminder
                    name: A year ago they gave something
                    kind: reminder
                    class: marketing
                    purpose: recommendations
                    on: [gift-anniversary]
                    value: { business: 8.0, person: 12.0 }
                    expected: { success: 0.3, trust: 50 }
                    recommend: { from: items, where: 'item.category == "%s"', by: recipient, count: 1 }
                    treatments:
                      - id: anniversary-reminder-mail
                        channel: email
                        form: mail
                        subject: { en: "That day comes round again" }
                        blocks:
                          - { type: text, text: "A year ago you gave {occasion.name} this: {occasion.lastGift.name}." }
                          - { type: text, text: 'On the card you wrote: "{occasion.lastGift.message}"' }
                          - { type: items }
                          - { type: text, text: "We would send it to {occasion.address.street}, {occasion.address.city}, as last year." }
                          - { type: reason }
                """.formatted(presents));
    }

    /** Somebody who gave a friend something some time ago. */
    private Customer gave(Friend friend, Duration ago) {
        Customer giver = house.customer("Gwen");
        giver.visits(Channel.WEB).signsIn().ago(ago).gives(BAG, friend, CARD);
        Patience.until(
                "the occasion is known",
                SOON,
                () -> giver.context().path("occasions").size() == 1);
        return giver;
    }

    private static void tellsOfBirth(Customer giver, Friend friend, LocalDate day) {
        var _ = giver.visits(Channel.WEB)
                .signsIn()
                .does("Relation Stated", Map.of("name", friend.name(), "birthDate", day.toString()));
        Patience.until("the day of birth is known", SOON, () -> giver.context()
                .path("relations")
                .findValuesAsText("birthDate")
                .contains(day.toString()));
    }

    private static void givesThisYear(Customer giver, Friend friend) {
        giver.visits(Channel.WEB).signsIn().gives(BLOCKS, friend, "One year!");
        Patience.until(
                "this year's gift is known",
                SOON,
                () -> giver.context().path("occasions").findValues("lastGift").stream()
                        .anyMatch(gift -> gift.path("id").asText().equals(BLOCKS.id())));
    }

    private void everythingIsReadAgain() {
        try (Topics topics = new Topics(house)) {
            assertThat(topics.replay("persons")).isPositive();
            assertThat(topics.replay("events")).isPositive();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(house.clock().now(), ZoneOffset.UTC);
    }

    /** From noon to noon. */
    private void passUntilItIsTimeFor(LocalDate given) {
        LocalDate day = given.plusYears(1).minusDays(DAYS_BEFORE);
        house.clock().pass(Duration.ofDays(ChronoUnit.DAYS.between(today(), day)));
    }

    private static Mail awaitReminder(Customer customer) {
        return Patience.find("a reminder for " + customer.name(), SOON, () -> reminders(customer).stream()
                .findFirst());
    }

    private static List<Mail> reminders(Customer customer) {
        return customer.mails().stream()
                .filter(mail -> mail.subject().equals(SUBJECT))
                .toList();
    }

    private String present(String id, String name, String ages) {
        return "{\"id\":\"%1$s-%2$s\",\"name\":\"%3$s\",\"category\":\"%1$s\",\"price\":12.0,\"ages\":%4$s}"
                .formatted(presents, id, name, ages);
    }

    private String gone(String id) {
        return "{\"id\":\"%s-%s\",\"remove\":true}".formatted(presents, id);
    }

    private void putItems(String... lines) {
        var _ = house.door()
                .send(
                        house.colleague("marketer"),
                        "PUT",
                        "/v1/items",
                        "application/x-ndjson",
                        String.join("\n", lines).getBytes(StandardCharsets.UTF_8))
                .mustBe(200);
    }
}
