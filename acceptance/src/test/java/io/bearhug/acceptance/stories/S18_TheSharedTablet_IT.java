package io.bearhug.acceptance.stories;

import static io.bearhug.local.demo.cast.DemoShop.PHONE_CASE;
import static io.bearhug.local.demo.cast.DemoShop.SHIRT_SIZE;
import static io.bearhug.local.demo.cast.DemoShop.TEE;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.acceptance.suite.Scenario;
import io.bearhug.local.demo.cast.Channel;
import io.bearhug.local.demo.cast.Customer;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** S18: two people use one device. */
@Scenario
class S18_TheSharedTablet_IT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final House house;
    private final String tablet = House.fresh("tablet");

    S18_TheSharedTablet_IT(House house) {
        this.house = house;
    }

    @Test
    void two_people_who_sign_in_in_turn_stay_two() {
        Customer ann = house.customer("Ann");
        Customer tom = house.customer("Tom");

        takeTurns(ann, tom);

        Patience.until("both histories are there", SOON, () -> likes(ann, "t-shirts") && likes(tom, "phone-cases"));
        assertThat(ann.personId()).isNotEqualTo(tom.personId());
        assertThat(namesOf(ann)).contains(ann.userId()).doesNotContain(tom.userId());
        assertThat(namesOf(tom)).contains(tom.userId()).doesNotContain(ann.userId());
    }

    @Test
    void never_one_persons_interests_in_the_others_life() {
        Customer ann = house.customer("Ann");
        Customer tom = house.customer("Tom");

        takeTurns(ann, tom);

        Patience.until("both histories are there", SOON, () -> likes(ann, "t-shirts") && likes(tom, "phone-cases"));
        assertThat(likes(ann, "phone-cases")).as("Ann sees Tom's phone cases").isFalse();
        assertThat(likes(tom, "t-shirts")).as("Tom sees Ann's shirts").isFalse();
    }

    @Test
    void a_wrong_merge_is_undone_as_if_it_had_never_been() {
        Customer ann = house.customer("Ann");
        Customer tom = house.customer("Tom");
        ann.visits(Channel.STORE).signsIn().tells(SHIRT_SIZE, "S");
        tom.visits(Channel.STORE).signsIn().tells(SHIRT_SIZE, "XL");
        Patience.until(
                "both sizes are known",
                SOON,
                () -> size(ann).equals("S") && size(tom).equals("XL"));

        steward("/v1/identity/facts", Map.of("type", "mustLink", "a", name(ann), "b", name(tom), "reason", "a typo"));
        Patience.until("they are one", SOON, () -> ann.personId().equals(tom.personId()));
        assertThat(size(ann)).isEqualTo(size(tom));

        steward(
                "/v1/persons/" + ann.personId() + "/unmerge",
                Map.of("a", name(ann), "b", name(tom), "reason", "they are two"));

        Patience.until("they are two again", SOON, () -> !ann.personId().equals(tom.personId()));
        assertThat(size(ann)).isEqualTo("S");
        assertThat(size(tom)).isEqualTo("XL");
        assertThat(ann.consentTo(House.RECOMMENDATIONS)).isTrue();
        assertThat(tom.consentTo(House.RECOMMENDATIONS)).isTrue();
        Patience.until(
                "each context is their own",
                SOON,
                () -> contextOwner(ann).equals(ann.personId())
                        && contextOwner(tom).equals(tom.personId()));
    }

    private void takeTurns(Customer ann, Customer tom) {
        ann.visits(Channel.APP, tablet).signsIn().looksAt(TEE).signsOut();
        tom.visits(Channel.APP, tablet).signsIn().looksAt(PHONE_CASE).signsOut();
    }

    private void steward(String path, Map<String, Object> fact) {
        var answer = house.door().post(house.program("platform"), path, fact);
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 202);
    }

    private static Map<String, String> name(Customer customer) {
        return customer.identifiers().getFirst();
    }

    private static boolean likes(Customer customer, String category) {
        return customer.context().at("/affinities/category").has(category);
    }

    private static String size(Customer customer) {
        return customer.person()
                .map(person -> person.at("/traits/" + SHIRT_SIZE + "/value").asText())
                .orElse("");
    }

    private static String contextOwner(Customer customer) {
        return customer.context().path("personId").asText();
    }

    private static List<String> namesOf(Customer customer) {
        return customer.person().stream()
                .flatMap(person -> person.path("identifiers").valueStream())
                .map(identifier -> identifier.path("value").asText())
                .toList();
    }
}
