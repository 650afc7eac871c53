package io.bearhug.acceptance.promises;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.acceptance.suite.Scenario;
import io.bearhug.acceptance.suite.Topics;
import io.bearhug.local.demo.cast.Channel;
import io.bearhug.local.demo.cast.Customer;
import io.bearhug.local.demo.cast.House;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One bad record never stops the rest: it lands among the dead letters, with the reason. */
@Scenario
class PoisonRecord_IT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final House house;

    PoisonRecord_IT(House house) {
        this.house = house;
    }

    @ParameterizedTest
    @CsvSource({
        "events, context",
        "events, identity",
        "persons, context",
        "persons, delivery",
        "moments, decision",
        "outcomes, context",
        "outcomes, decision",
        "decisions, delivery",
    })
    void a_record_nobody_can_read_goes_to_the_dead_letters_and_the_rest_goes_on(String topic, String service) {
        Customer lea = house.customer("Lea");
        String poison = "{ this is no record " + House.fresh("poison");
        try (Topics topics = new Topics(house)) {
            topics.send(topic, lea.userId(), poison);

            List<ConsumerRecord<String, String>> dead =
                    topics.awaitIn(name -> isDeadLetterTopic(name, topic, service), poison, SOON);

            assertThat(dead.getFirst().headers().toArray())
                    .as("headers that say why")
                    .isNotEmpty();
        }
        lea.visits(Channel.WEB).signsIn().does("Still There", java.util.Map.of());
        new Counts(lea).awaitAtLeast("Still There", 1);
    }

    private static boolean isDeadLetterTopic(String name, String topic, String service) {
        return name.endsWith(".dlq") && name.contains("." + topic + "." + service);
    }
}
