package io.bearhug.acceptance.stories;

import static io.bearhug.local.demo.cast.DemoShop.APP_HOME;
import static io.bearhug.local.demo.cast.DemoShop.TEE;
import static io.bearhug.local.demo.cast.DemoShop.WEB_HOME;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bearhug.acceptance.suite.Scenario;
import io.bearhug.local.demo.cast.Channel;
import io.bearhug.local.demo.cast.Customer;
import io.bearhug.local.demo.cast.Friend;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Patience;
import io.bearhug.local.demo.cast.Product;
import io.bearhug.local.demo.cast.Visit;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** S2: somebody buys a diaper bag, gift-wrapped, shipped to a friend. */
@Scenario
class S02_TheGift_IT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final String BABY = "diaper-bags";
    private static final Product BAG = new Product("bag-01", "Diaper bag", BABY, 59.0);
    private static final Product OTHER_BAG = new Product("bag-02", "Diaper backpack", BABY, 69.0);
    private static final String CARD = "Welcome, little one!";

    private final House house;

    S02_TheGift_IT(House house) {
        this.house = house;
    }

    /** Somebody who wants such a bag, or bought one, is shown more: this is what would go wrong. */
    @BeforeAll
    static void the_shop_sells_baby_articles(House house) {
        house.marketer().bringsIntoForce(House.fresh("baby"), """
                needs:
                  - id: diaper-bag
                    name: Everything for a baby
                    signals:
                      - { event: Product Viewed, where: 'properties.category == "diaper-bags"', weight: 1.6 }
                      - { event: Order Completed, where: 'properties.products.exists(p, p.category == "diaper-bags")', weight: 1.6 }
                    halfLife: P7D
                actions:
                  - id: baby-tip
                    name: Baby articles
                    kind: message
                    class: service
                    serves: diaper-bag
                    applicability: 'needs["diaper-bag"].strength >= 0.3'
                    value: { business: 9.0, person: 9.0 }
                    expected: { success: 0.3, trust: 50 }
                    treatments:
                      - { id: baby-tip-web, placement: home-hero, form: tile, blocks: [ { type: headline, text: "For the baby" }, { type: reason } ] }
                      - { id: baby-tip-app, placement: app-home, form: tile, blocks: [ { type: headline, text: "For the baby" }, { type: reason } ] }
                """);
    }

    @Test
    void a_gift_and_what_led_to_it_leave_own_taste_and_needs_as_they_were() {
        Customer gwen = house.customer("Gwen");
        Visit web = gwen.visits(Channel.WEB).signsIn().looksAt(TEE).looksAt(BAG).looksAt(OTHER_BAG);
        Patience.until("while she looks, it is about bags", SOON, () -> likes(gwen, BABY) && wantsABag(gwen));

        web.gives(BAG, Friend.named("Tina"), CARD);

        Patience.until("it was for somebody else", SOON, () -> gaveAway(gwen));
        assertOwnTasteIsUntouched(gwen);
        house.clock().pass(A_DAY);
        web.looksAt(TEE);
        Patience.until("she is back", SOON, () -> views(gwen) == 4);
        assertOwnTasteIsUntouched(gwen);
    }

    @Test
    void never_baby_articles_on_her_home_page_the_next_day() {
        Customer gwen = house.customer("Gwen");
        Visit web = gwen.visits(Channel.WEB).signsIn().looksAt(BAG).looksAt(OTHER_BAG);
        Patience.until("while she looks, she is helped", SOON, () -> isAboutBabies(web, WEB_HOME));
        web.gives(BAG, Friend.named("Tina"), CARD);
        Patience.until("it was for somebody else", SOON, () -> gaveAway(gwen));

        house.clock().pass(A_DAY);

        assertThat(isAboutBabies(web, WEB_HOME)).isFalse();
        assertThat(web.sees(WEB_HOME).whyNot("baby-tip")).contains("applicability");
        assertThat(isAboutBabies(gwen.visits(Channel.APP).signsIn(), APP_HOME)).isFalse();
    }

    @Test
    void what_is_bought_for_oneself_is_own_taste() {
        Customer omar = house.customer("Omar");
        Visit web = omar.visits(Channel.WEB).signsIn().looksAt(BAG).looksAt(OTHER_BAG);

        web.buys(BAG);

        Patience.until(
                "he has bought it",
                SOON,
                () -> !omar.context().path("purchases").isEmpty() && wantsABag(omar));
        house.clock().pass(A_DAY);
        assertThat(gaveAway(omar)).isFalse();
        assertThat(likes(omar, BABY)).isTrue();
        assertThat(wantsABag(omar)).isTrue();
        assertThat(isAboutBabies(web, WEB_HOME)).isTrue();
    }

    @Test
    void recipient_address_occasion_and_date_become_dated_facts() {
        Customer gwen = house.customer("Gwen");
        Friend tina = Friend.named("Tina");
        LocalDate before = today(gwen);
        gwen.visits(Channel.WEB).signsIn().gives(BAG, tina, CARD);

        JsonNode person = Patience.find("the friend is on record", SOON, () -> gwen.person()
                .filter(it -> !it.path("relations").isEmpty())
                .filter(it -> !it.path("occasions").isEmpty()));

        assertThat(person.path("relations")).hasSize(1);
        JsonNode relation = person.at("/relations/0");
        assertThat(relation.path("name").asText()).isEqualTo(tina.name());
        assertThat(relation.path("kind").asText()).isEqualTo("recipient");
        assertThat(relation.path("kindOfFact").asText()).isEqualTo("observed");
        assertThat(relation.at("/address/street").asText()).isEqualTo(tina.street());
        assertThat(LocalDate.parse(relation.path("since").asText().substring(0, 10)))
                .isBetween(before.minusDays(1), today(gwen).plusDays(1));
        assertThat(person.path("occasions")).hasSize(1);
        JsonNode occasion = person.at("/occasions/0");
        assertThat(occasion.path("kind").asText()).isEqualTo("gift");
        assertThat(occasion.path("relation").asText())
                .isEqualTo(relation.path("id").asText());
        assertThat(LocalDate.parse(occasion.path("date").asText())).isBetween(before, today(gwen));
        assertThat(occasion.at("/lastGift/name").asText()).isEqualTo(BAG.name());
        assertThat(occasion.at("/lastGift/message").asText()).isEqualTo(CARD);
        assertThat(occasion.at("/address/city").asText()).isEqualTo(tina.city());
        Patience.until("who asks what is going on hears it too", SOON, () -> gwen.context()
                .at("/occasions/0/id")
                .asText()
                .equals(occasion.path("id").asText()));
    }

    @Test
    void never_is_the_friend_taken_for_the_buyer() {
        Customer gwen = house.customer("Gwen");
        Friend tina = Friend.named("Tina");

        gwen.visits(Channel.WEB).signsIn().gives(BAG, tina, CARD);

        Patience.until("the friend is on record", SOON, () -> gwen.person()
                .filter(it -> !it.path("relations").isEmpty())
                .isPresent());
        List<String> names = gwen.person().orElseThrow().path("identifiers").findValuesAsText("value");
        assertThat(names).contains(gwen.email()).doesNotContain(tina.email());
        assertThat(house.person("email", tina.email()))
                .as("nobody by that name")
                .isEmpty();
    }

    private void assertOwnTasteIsUntouched(Customer customer) {
        assertThat(likes(customer, BABY)).as("taste for bags").isFalse();
        assertThat(likes(customer, TEE.category())).as("own taste").isTrue();
        assertThat(wantsABag(customer)).as("need for a bag").isFalse();
    }

    private static boolean isAboutBabies(Visit visit, String placement) {
        return visit.sees(placement).action().equals("baby-tip");
    }

    private static boolean gaveAway(Customer customer) {
        return customer.context().at("/purchases/0/gift").asBoolean();
    }

    private static boolean likes(Customer customer, String category) {
        return customer.context().at("/affinities/category").has(category);
    }

    private static boolean wantsABag(Customer customer) {
        return customer.context()
                .path("needs")
                .valueStream()
                .filter(need -> need.path("id").asText().equals("diaper-bag"))
                .anyMatch(need -> need.path("state").asText().equals("open"));
    }

    private static long views(Customer customer) {
        return customer.context().at("/counts/Product Viewed/total").asLong();
    }

    private static LocalDate today(Customer customer) {
        return LocalDate.ofInstant(customer.house().clock().now(), ZoneId.of(customer.timezone()));
    }
}
