package io.bearhug.acceptance.stories;

import static io.bearhug.local.demo.cast.DemoShop.APP_HOME;
import static io.bearhug.local.demo.cast.DemoShop.ASK_SIZE;
import static io.bearhug.local.demo.cast.DemoShop.SHIRT_SIZE;
import static io.bearhug.local.demo.cast.DemoShop.TEE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bearhug.acceptance.suite.Scenario;
import io.bearhug.local.demo.cast.Channel;
import io.bearhug.local.demo.cast.Customer;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Patience;
import io.bearhug.local.demo.cast.Visit;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** S17: measurements taken in the shop make a garment that fits; months later they shop online. */
@Scenario
class S17_TailoredOnce_IT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration MONTHS = Duration.ofDays(90);

    private final House house;

    S17_TailoredOnce_IT(House house) {
        this.house = house;
    }

    @Test
    void what_was_measured_in_the_shop_fits_online_months_later() {
        Customer ida = measured();

        house.clock().pass(MONTHS);

        Visit app = ida.visits(Channel.APP).signsIn().looksAt(TEE);
        Patience.until(
                "the app knows the size", SOON, () -> app.sees(APP_HOME).words().contains("M"));
    }

    @Test
    void a_measurement_says_who_took_it_and_when() {
        Instant before = house.clock().now();
        Customer ida = measured();

        JsonNode size = ida.person().orElseThrow().at("/traits/" + SHIRT_SIZE);

        assertThat(size.path("value").asText()).isEqualTo("M");
        assertThat(size.path("kind").asText()).isEqualTo("stated");
        assertThat(size.path("source").asText()).isNotEmpty();
        assertThat(Instant.parse(size.path("at").asText()))
                .isBetween(before.minusSeconds(1), house.clock().now());
    }

    @Test
    void never_starts_over() {
        Customer ida = measured();

        house.clock().pass(MONTHS);

        Visit app = ida.visits(Channel.APP).signsIn().looksAt(TEE);
        Patience.until("the app speaks of shirts", SOON, () -> app.sees(APP_HOME)
                .words()
                .contains("M"));
        assertThat(app.sees(APP_HOME).action()).isNotEqualTo(ASK_SIZE);
        assertThat(app.sees(APP_HOME).whyNot(ASK_SIZE))
                .as("why it is not asked")
                .isPresent();
    }

    private Customer measured() {
        Customer ida = house.customer("Ida");
        ida.visits(Channel.STORE).signsIn().tells(SHIRT_SIZE, "M");
        Patience.until("the size is known", SOON, () -> ida.person()
                .map(person -> person.at("/traits/" + SHIRT_SIZE + "/value").asText())
                .orElse("")
                .equals("M"));
        return ida;
    }
}
