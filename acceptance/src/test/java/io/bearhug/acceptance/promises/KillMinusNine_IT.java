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
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A service, or a server that services stand on, dies while events flow and comes back: nothing accepted is lost, nothing is delivered twice,
 * and nobody has to start anything else again.
 */
@Scenario
class KillMinusNine_IT {

    private static final Duration AFTER_A_RESTART = Duration.ofSeconds(60);

    /** As many events are tried before anybody starts it again; without Kafka each of them waits for seconds. */
    private static final int TRIED = 3;

    /** As many are accepted before it dies, and after it came back. */
    private static final int FLOWING = 20;

    /** A crash of these between handing a mail over and writing that down leaves it unknown; it is never sent again blindly. */
    private static final Set<String> BETWEEN = Set.of("delivery-service", "postgres");

    private final Suite suite;
    private final House house;

    KillMinusNine_IT(Suite suite) {
        this.suite = suite;
        this.house = suite.house();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "identity-service",
                "context-service",
                "decision-service",
                "delivery-service",
                "kafka",
                "postgres",
                "redis",
                "keycloak"
            })
    void nothing_accepted_is_lost_and_nothing_is_delivered_twice(String part) {
        List<Customer> hesitating =
                Stream.generate(() -> house.customer("Hugo")).limit(5).toList();
        Customer busy = house.customer("Bea");
        hesitating.forEach(customer -> customer.visits(Channel.WEB).signsIn().hesitatesOver(TEE));
        EventFlow flow = EventFlow.of(busy.visits(Channel.WEB).signsIn());
        Patience.until("events flow", AFTER_A_RESTART, () -> flow.accepted() > FLOWING);

        Hesitation.passTenMinutes(house);
        dies(part, flow);
        long back = flow.accepted();
        Patience.until("events are taken again", AFTER_A_RESTART, () -> flow.accepted() > back + FLOWING);
        flow.stop();

        Patience.until(
                "all " + flow.accepted() + " accepted events counted, so far " + new Counts(busy).of("Flowing"),
                AFTER_A_RESTART,
                () -> new Counts(busy).of("Flowing") >= flow.accepted());
        assertThat(new Counts(busy).of("Flowing")).isBetween(flow.accepted(), flow.tried());
        hesitating.forEach(customer -> hasOneMail(customer, BETWEEN.contains(part)));
        assertThat(new Counts(house.customer("Nora")).of("Flowing"))
                .as("whoever comes now is answered, and not with somebody else's")
                .isZero();
    }

    private void dies(String part, EventFlow flow) {
        suite.kill(part);
        try {
            long before = flow.tried();
            Patience.until("events come all the same", AFTER_A_RESTART, () -> flow.tried() > before + TRIED);
        } finally {
            suite.up();
        }
    }

    private static void hasOneMail(Customer customer, boolean mayBeUnknown) {
        Patience.until(
                "a mail to " + customer.name() + (mayBeUnknown ? ", or a delivery flagged unknown" : ""),
                AFTER_A_RESTART,
                () -> !customer.mails().isEmpty() || (mayBeUnknown && isUnknown(customer)));
        assertThat(customer.mails()).hasSizeLessThanOrEqualTo(1);
    }

    private static boolean isUnknown(Customer customer) {
        return customer.deliveries().stream()
                .anyMatch(delivery -> delivery.path("state").asText().equals("unknown"));
    }
}
