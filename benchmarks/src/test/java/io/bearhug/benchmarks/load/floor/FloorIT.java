package io.bearhug.benchmarks.load.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bearhug.benchmarks.load.suite.Sample;
import io.bearhug.benchmarks.load.suite.SuiteTrouble;
import io.bearhug.benchmarks.load.suite.Topics;
import io.bearhug.benchmarks.load.traffic.BackToBack;
import io.bearhug.benchmarks.load.traffic.Connection;
import io.bearhug.benchmarks.load.traffic.Endpoint;
import io.bearhug.benchmarks.load.traffic.Reply;
import io.bearhug.benchmarks.load.traffic.Runner;
import io.bearhug.benchmarks.load.traffic.Tally;
import io.bearhug.benchmarks.load.traffic.Verdict;
import io.bearhug.local.testing.TestServers;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the floor says it has written is in Kafka, and is what the service would have written. */
class FloorIT {

    private static final int REQUESTS = 40;
    private static final int EVENTS = 5;
    private static final int PARTITIONS = 3;
    private static final int KEYS = 10;

    private final String kafka = TestServers.shared().addresses().kafka();
    private final String like = "t" + TestServers.randomWord() + ".events";
    private final String topic = "t" + TestServers.randomWord() + ".floor";
    private final Topics topics = new Topics(kafka);
    private final Sample sample = new Sample(
            "anonymous_id:bx-d1000000", "{\"name\":\"Büro\"}", Map.of("ce_type", "event", "ce_id", "bx-v1000000"));

    @BeforeEach
    void makeTopics() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            Void _ = admin.createTopics(Set.of(new NewTopic(like, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        topics.createLike(topic, like);
    }

    @AfterEach
    void removeTopics() throws IOException {
        topics.delete(like);
        topics.delete(topic);
        topics.close();
    }

    @Test
    void whatItAnswersIsDurable() throws IOException {
        FloorProcess floor = FloorProcess.start(
                List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                new FloorSettings(kafka, topic, sample, KEYS, 1));
        Optional<ProcessHandle> process = ProcessHandle.of(floor.pid());
        try (floor) {
            Endpoint door = floor.endpoint(EVENTS);

            Tally tally = new Runner(door.address(), 4)
                    .run(new BackToBack(REQUESTS, Duration.ofMinutes(5)), (connection, _) -> send(connection, door));

            assertThat(tally.goodCalls()).as("%s", tally.bad()).isEqualTo(REQUESTS);
            assertThat(written()).hasSize(REQUESTS * EVENTS).allSatisfy(record -> {
                assertThat(record.value()).isEqualTo(sample.value());
                assertThat(record.key()).startsWith("anonymous_id:bx-d100000").hasSameSizeAs(sample.key());
                assertThat(record.headers().lastHeader("ce_id").value())
                        .isEqualTo("bx-v1000000".getBytes(StandardCharsets.UTF_8));
            });
            assertThat(written().stream().map(ConsumerRecord::key).distinct()).hasSize(KEYS);
        }
        assertThat(process.filter(ProcessHandle::isAlive))
                .as("it ends with its input")
                .isEmpty();
    }

    @Test
    void aSampleIsWhatComesAfterTheCause() throws IOException {
        try (FloorServer floor = FloorServer.start(new FloorSettings(kafka, topic, sample, 1, 0))) {
            Endpoint door = new Endpoint(URI.create("http://127.0.0.1:" + floor.port() + "/?events=1"), "");

            Sample found = Sample.of(kafka, topic, "Büro", () -> {
                try (Connection connection = new Connection(door.address())) {
                    assertThat(send(connection, door).isGood()).isTrue();
                }
            });

            assertThat(found.value()).isEqualTo(sample.value());
            assertThat(found.headers()).isEqualTo(sample.headers());
        }
    }

    @Test
    void whatIsLookedUpComesFromRedis() throws IOException {
        String redis = TestServers.shared().addresses().redis();
        try (FloorProcess floor =
                FloorProcess.start(List.of("-Xmx96m", "-XX:+UseSerialGC"), new LookSettings(redis, 20, 4_000, 300))) {
            Endpoint door = floor.endpoint();
            try (Connection connection = new Connection(door.address())) {
                for (int times = 0; times < 3; times++) {
                    Reply reply = connection.exchange(door.request("{}"));
                    assertThat(reply.isOk()).isTrue();
                    assertThat(reply.body()).startsWith("{\"words\":\"w").hasSize(300);
                }
            }
        }
    }

    @Test
    void whatIsAnsweredWasLookedUpAndIsDurable() throws IOException {
        String redis = TestServers.shared().addresses().redis();
        List<String> jvm = List.of("-Xmx96m", "-XX:+UseSerialGC");
        try (FloorProcess lookedUp = FloorProcess.start(jvm, new LookSettings(redis, 20, 4_000, 300));
                FloorProcess floor = FloorProcess.start(
                        jvm,
                        new HopSettings(
                                lookedUp.endpoint().uri(),
                                redis,
                                20,
                                new FloorSettings(kafka, topic, sample, KEYS, 0),
                                700))) {
            Endpoint door = floor.endpoint();
            try (Connection connection = new Connection(door.address())) {
                for (int times = 1; times <= 3; times++) {
                    Reply reply = connection.exchange(door.request("{}"));
                    assertThat(reply.isOk()).isTrue();
                    assertThat(reply.body()).startsWith("{\"words\":\"w").hasSize(700);
                    assertThat(written()).hasSize(times);
                }
            }
        }
    }

    @Test
    void nothingIsAnsweredWhereNobodyLooksUp() throws IOException {
        HopSettings alone = new HopSettings(
                URI.create("http://127.0.0.1:1/"),
                TestServers.shared().addresses().redis(),
                20,
                new FloorSettings(kafka, topic, sample, KEYS, 0),
                700);
        try (FloorServer floor = FloorServer.start(alone)) {
            Endpoint door = new Endpoint(URI.create("http://127.0.0.1:" + floor.port() + "/"), "");
            try (Connection connection = new Connection(door.address())) {
                assertThat(connection.exchange(door.request("{}")).status()).isEqualTo(503);
            }
        }
        assertThat(written()).isEmpty();
    }

    @Test
    void withoutRedisThereIsNoFloor() {
        LookSettings nowhere = new LookSettings("redis://127.0.0.1:1", 20, 4_000, 300);

        assertThatThrownBy(() -> FloorProcess.start(List.of("-Xmx96m"), nowhere))
                .isInstanceOf(SuiteTrouble.class)
                .hasMessageContaining("does not start");
    }

    private static Verdict send(Connection connection, Endpoint door) throws IOException {
        Reply reply = connection.exchange(door.request("{\"batch\":[]}"));
        return reply.isOk() ? Verdict.good(reply.body()) : reply.refused();
    }

    /** All that is in the topic now, from its beginning to its present end. */
    private List<ConsumerRecord<String, String>> written() {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(one -> new TopicPartition(topic, one.partition()))
                    .toList();
            assertThat(partitions).hasSize(PARTITIONS);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            List<ConsumerRecord<String, String>> all = new ArrayList<>();
            while (all.size() < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(all::add);
            }
            return all;
        }
    }
}
