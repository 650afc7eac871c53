package io.bearhug.acceptance.promises;

import static io.bearhug.local.demo.cast.DemoShop.TEE;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.acceptance.suite.Hesitation;
import io.bearhug.acceptance.suite.Scenario;
import io.bearhug.acceptance.suite.Suite;
import io.bearhug.local.demo.cast.Channel;
import io.bearhug.local.demo.cast.Customer;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Patience;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service dies while events flow and comes back: nothing accepted is lost, nothing is delivered twice. */
@Scenario
class KillMinusNine_IT {

    private static final Duration AFTER_A_RESTART = Duration.ofSeconds(60);

    private final Suite suite;
    private final House house;

    KillMinusNine_IT(Suite suite) {
        this.suite = suite;
        this.house = suite.house();
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity-service", "context-service", "decision-service", "delivery-service"})
    void nothing_accepted_is_lost_and_nothing_is_delivered_twice(String service) {
        List<Customer> hesitating =
                Stream.generate(() -> house.customer("Hugo")).limit(5).toList();
        Customer busy = house.customer("Bea");
        hesitating.forEach(customer -> customer.visits(Channel.WEB).signsIn().hesitatesOver(TEE));
        EventFlow flow = EventFlow.of(busy.visits(Channel.WEB).signsIn());
        Patience.until("events flow", AFTER_A_RESTART, () -> flow.accepted() > 20);

        Hesitation.passTenMinutes(house);
        suite.kill(service);
        suite.up();
        flow.stop();

        Patience.until(
                "all " + flow.accepted() + " accepted events counted, so far " + new Counts(busy).of("Flowing"),
                AFTER_A_RESTART,
                () -> new Counts(busy).of("Flowing") >= flow.accepted());
        assertThat(new Counts(busy).of("Flowing")).isBetween(flow.accepted(), flow.tried());
        hesitating.forEach(customer -> OneMail.to(customer, AFTER_A_RESTART));
    }
}
