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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What all services stand on dies while events flow, and comes back: nothing accepted is lost, nothing is delivered twice, and nobody has to
 * start a service again.
 */
@Scenario
class ServersDie_IT {

    private static final Duration AFTER_A_RESTART = Duration.ofSeconds(90);

    /** As many events are tried before anybody starts it again; without Kafka each of them waits for seconds. */
    private static final int TRIED = 3;

    private final Suite suite;
    private final House house;

    ServersDie_IT(Suite suite) {
        this.suite = suite;
        this.house = suite.house();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka", "postgres", "redis", "keycloak"})
    void nothing_accepted_is_lost_and_nothing_is_delivered_twice(String server) {
        Customer hesitating = house.customer("Hugo");
        Customer busy = house.customer("Bea");
        hesitating.visits(Channel.WEB).signsIn().hesitatesOver(TEE);
        EventFlow flow = EventFlow.of(busy.visits(Channel.WEB).signsIn());
        Patience.until("events flow", AFTER_A_RESTART, () -> flow.accepted() > 20);

        Hesitation.passTenMinutes(house);
        dies(server, flow);
        long back = flow.accepted();
        Patience.until("events are taken again", AFTER_A_RESTART, () -> flow.accepted() > back + 20);
        flow.stop();

        Patience.until(
                "all " + flow.accepted() + " accepted events counted, so far " + new Counts(busy).of("Flowing"),
                AFTER_A_RESTART,
                () -> new Counts(busy).of("Flowing") >= flow.accepted());
        assertThat(new Counts(busy).of("Flowing")).isBetween(flow.accepted(), flow.tried());
        Patience.until(
                "a mail to Hugo", AFTER_A_RESTART, () -> !hesitating.mails().isEmpty());
        assertThat(hesitating.mails()).hasSize(1);
        assertThat(new Counts(house.customer("Nora")).of("Flowing"))
                .as("whoever comes now is answered")
                .isZero();
    }

    private void dies(String server, EventFlow flow) {
        suite.kill(server);
        try {
            long before = flow.tried();
            Patience.until("events come all the same", AFTER_A_RESTART, () -> flow.tried() > before + TRIED);
        } finally {
            suite.up();
        }
    }
}
