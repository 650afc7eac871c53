package io.bearhug.acceptance.promises;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.acceptance.suite.Drafts;
import io.bearhug.acceptance.suite.Scenario;
import io.bearhug.local.demo.cast.Channel;
import io.bearhug.local.demo.cast.Customer;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Shown;
import io.bearhug.local.demo.cast.Visit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Caps are exact, whoever asks at the same time and wherever. */
@Scenario
class ExactCaps_IT {

    private static final int QUESTIONS = 50;

    private final House house;

    ExactCaps_IT(House house) {
        this.house = house;
    }

    @Test
    void fifty_questions_at_once_and_a_cap_of_three_are_exactly_three_acts() {
        Drafts.Place place = Drafts.placeFor("capped");
        house.marketer()
                .bringsIntoForce(
                        place.draft(),
                        place.withAction(
                                "value: { business: 5000.0, person: 5000.0 }", "caps: [ { max: 3, per: P7D } ]"));
        Customer tom = house.customer("Tom");
        List<Visit> devices = Stream.generate(() -> tom.visits(Channel.WEB).signsIn())
                .limit(5)
                .toList();

        List<Shown> answers = atOnce(devices, place.placement());

        assertThat(answers).hasSize(QUESTIONS);
        assertThat(answers.stream().filter(Shown::isAct)).as("acts").hasSize(3);
        assertThat(answers.stream().filter(shown -> !shown.isAct()))
                .as("the others")
                .allSatisfy(shown -> assertThat(shown.whyNot(place.action())).contains("cap"));
    }

    private static List<Shown> atOnce(List<Visit> devices, String placement) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Shown>> asked = Stream.iterate(0, i -> i + 1)
                    .limit(QUESTIONS)
                    .map(i -> devices.get(i % devices.size()))
                    .map(device -> CompletableFuture.supplyAsync(() -> device.sees(placement), threads))
                    .toList();
            return asked.stream().map(CompletableFuture::join).toList();
        }
    }
}
