package io.bearhug.acceptance.promises;

import static io.bearhug.local.demo.cast.DemoShop.TEE;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.acceptance.suite.Hesitation;
import io.bearhug.acceptance.suite.Scenario;
import io.bearhug.acceptance.suite.Suite;
import io.bearhug.local.demo.cast.Answer;
import io.bearhug.local.demo.cast.Channel;
import io.bearhug.local.demo.cast.Customer;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Patience;
import io.bearhug.local.demo.cast.Visit;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service dies while events flow and comes back: nothing accepted is lost, nothing is delivered twice. */
@Scenario
class KillMinusNine_IT {

    private static final Duration AFTER_A_RESTART = Duration.ofSeconds(60);
    private static final Duration BETWEEN_EVENTS = Duration.ofMillis(5);

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
        Patience.until("events flow", AFTER_A_RESTART, () -> flow.accepted.get() > 20);

        Hesitation.passTenMinutes(house);
        suite.kill(service);
        suite.up();
        flow.stop();

        Patience.until(
                "all " + flow.accepted + " accepted events counted, so far " + new Counts(busy).of("Flowing"),
                AFTER_A_RESTART,
                () -> new Counts(busy).of("Flowing") >= flow.accepted.get());
        assertThat(new Counts(busy).of("Flowing")).isBetween((long) flow.accepted.get(), (long) flow.tried.get());
        hesitating.forEach(this::hasExactlyOneMail);
    }

    /** A crash between handing over and writing it down leaves a delivery flagged as unknown; it is never sent again blindly. */
    private void hasExactlyOneMail(Customer customer) {
        Patience.until(
                "a mail to " + customer.name() + ", or a delivery flagged unknown",
                AFTER_A_RESTART,
                () -> !customer.mails().isEmpty() || isFlagged(customer));
        assertThat(customer.mails()).hasSizeLessThanOrEqualTo(1);
    }

    private static boolean isFlagged(Customer customer) {
        return customer.deliveries().stream()
                .anyMatch(delivery -> delivery.path("state").asText().equals("unknown"));
    }

    /** Somebody so busy that events never stop coming, each sent once. */
    private static final class EventFlow {

        final AtomicInteger tried = new AtomicInteger();
        final AtomicInteger accepted = new AtomicInteger();
        private final AtomicBoolean stopped = new AtomicBoolean();
        private final CompletableFuture<Void> sending;

        private EventFlow(Visit visit) {
            sending = CompletableFuture.runAsync(() -> {
                while (!stopped.get()) {
                    send(visit);
                    LockSupport.parkNanos(BETWEEN_EVENTS.toNanos());
                }
            });
        }

        static EventFlow of(Visit visit) {
            return new EventFlow(visit);
        }

        private void send(Visit visit) {
            House house = visit.customer().house();
            tried.incrementAndGet();
            try {
                Answer answer = house.door().post(house.webShop(), "/v1/track", visit.track("Flowing", Map.of()));
                if (answer.status() == 200) {
                    accepted.incrementAndGet();
                }
            } catch (UncheckedIOException e) {
                // No answer is no promise.
            }
        }

        void stop() {
            stopped.set(true);
            sending.join();
        }
    }
}
