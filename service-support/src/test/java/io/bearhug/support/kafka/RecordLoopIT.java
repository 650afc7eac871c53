package io.bearhug.support.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Topic;
import io.bearhug.local.testing.BackingServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = BackingServers.class, initArgs = @ResourceArg(name = "servers", value = "kafka,oidc"))
class RecordLoopIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Publisher publisher;

    @Inject
    RecordLoops loops;

    @Inject
    TopicNames names;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    private final String test = UUID.randomUUID().toString().substring(0, 8);
    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

    @Test
    void handsOverEachKeyInOrderOnAVertxContext() throws Exception {
        publish(Topic.EVENTS, 300);
        var contexts = ConcurrentHashMap.<Boolean>newKeySet();
        try (var _ = loops.startEach(LoopSpec.shared("order-" + test, Topic.EVENTS), event -> {
            contexts.add(Vertx.currentContext() != null);
            return keep(event);
        })) {
            assertThat(isInOrder(take(300))).isTrue();
            assertThat(contexts).containsExactly(true);
        }
    }

    @Test
    void goesOnWhereItStopped() throws Exception {
        var spec = LoopSpec.shared("again-" + test, Topic.EVENTS);
        publish(Topic.EVENTS, 20);
        try (var _ = loops.startEach(spec, this::keep)) {
            assertThat(take(20)).hasSize(20);
        }
        publish(Topic.EVENTS, 20, 5);
        try (var _ = loops.startEach(spec, this::keep)) {
            assertThat(take(5)).allMatch(value -> number(value) >= 20);
        }
        assertThat(seen).isEmpty();
    }

    @Test
    void givesAgainWhatWasNotFinishedWhenItEnded() throws Exception {
        var spec = LoopSpec.shared("crash-" + test, Topic.EVENTS);
        publish(Topic.EVENTS, 10);
        var hanging = new ConcurrentHashMap<String, UniEmitter<? super Void>>();
        try (var _ = loops.start(spec, (_, records) -> {
            mine(records).forEach(seen::add);
            return mine(records).isEmpty()
                    ? Uni.createFrom().voidItem()
                    : Uni.createFrom()
                            .emitter(emitter -> hanging.put(records.getFirst().key(), emitter));
        })) {
            assertThat(take(1)).hasSize(1);
        }
        seen.clear();
        try (var _ = loops.startEach(spec, this::keep)) {
            assertThat(take(10)).hasSize(10);
        }
    }

    @Test
    void waitsForWhatIsAwayWithoutLosingOrder() throws Exception {
        publish(Topic.EVENTS, 50);
        var failures = new AtomicInteger(8);
        try (var _ = loops.startEach(
                LoopSpec.shared("away-" + test, Topic.EVENTS),
                event -> isMine(event) && failures.getAndDecrement() > 0
                        ? Uni.createFrom().failure(new IOException("away"))
                        : keep(event))) {
            assertThat(isInOrder(take(50))).isTrue();
        }
    }

    @Test
    void setsBadRecordsAsideAndGoesOn() throws Exception {
        publish(Topic.EVENTS, 60);
        try (var _ = loops.start(LoopSpec.shared("poison-" + test, Topic.EVENTS), this::refuseSevens)) {
            assertThat(take(54)).noneMatch(value -> number(value) % 10 == 7);
            assertThat(deadLetters(6)).hasSize(6).allSatisfy(letter -> {
                assertThat(CloudEvents.text(letter.headers(), "dlq-reason")).contains("a seven");
                assertThat(CloudEvents.text(letter.headers(), "dlq-topic")).contains(names.name(Topic.EVENTS));
                assertThat(CloudEvents.id(letter)).isPresent();
            });
        }
    }

    private Uni<Void> refuseSevens(TopicPartition partition, List<ConsumerRecord<String, byte[]>> records) {
        for (var event : records) {
            if (isMine(event) && number(text(event)) % 10 == 7) {
                return Uni.createFrom().failure(new PoisonRecord(event, "a seven"));
            }
        }
        mine(records).forEach(seen::add);
        return Uni.createFrom().voidItem();
    }

    @Test
    void sharesPartitionsAmongInstancesAndTakesOver() throws Exception {
        var spec = LoopSpec.shared("share-" + test, Topic.OUTCOMES);
        var first = loops.startEach(spec, this::keep);
        try (var second = loops.startEach(spec, this::keep)) {
            publish(Topic.OUTCOMES, 200);
            assertThat(take(200)).hasSize(200);
            first.close();
            publish(Topic.OUTCOMES, 200, 100);
            assertThat(take(100)).hasSize(100);
            assertThat(second.isCaughtUp()).isFalse();
        }
        assertThat(seen).isEmpty();
    }

    @Test
    void readsEverythingAndSaysWhenItHas() throws Exception {
        publish(Topic.PERSONS, 120);
        for (int instance = 0; instance < 2; instance++) {
            try (var loop = loops.startEach(LoopSpec.everything("all-" + test, Topic.PERSONS), this::keep)) {
                loop.caughtUp().await().atMost(PATIENCE);
                assertThat(seen).hasSize(120);
                seen.clear();
            }
        }
        try (var _ = loops.startEach(LoopSpec.everything("all-" + test, Topic.PERSONS), this::keep)) {
            assertThat(take(120)).hasSize(120);
            publish(Topic.PERSONS, 120, 3);
            assertThat(take(3)).allMatch(value -> number(value) >= 120);
        }
    }

    @Test
    void beginsWhereTheServiceSays() throws Exception {
        publish(Topic.MOMENTS, 30);
        var spec = LoopSpec.shared("seek-" + test, Topic.MOMENTS);
        try (var _ = loops.startEach(spec, this::keep)) {
            assertThat(take(30)).hasSize(30);
        }
        StartPositions zero = partitions ->
                Uni.createFrom().item(partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> 0L)));
        try (var _ = loops.startEach(spec.beginningAt(zero), this::keep)) {
            assertThat(take(30)).hasSize(30);
        }
    }

    @Test
    void handsNothingOverWhilePaused() throws Exception {
        try (var loop = loops.startEach(LoopSpec.shared("pause-" + test, Topic.DECISIONS), this::keep)) {
            publish(Topic.DECISIONS, 5);
            assertThat(take(5)).hasSize(5);
            loop.pause();
            publish(Topic.DECISIONS, 5, 5);
            assertThat(seen.poll(1, TimeUnit.SECONDS)).isNull();
            loop.resume();
            assertThat(take(5)).hasSize(5);
        }
    }

    private Uni<Void> keep(ConsumerRecord<String, byte[]> event) {
        if (isMine(event)) {
            seen.add(text(event));
        }
        return Uni.createFrom().voidItem();
    }

    private void publish(Topic topic, int count) {
        publish(topic, 0, count);
    }

    /** Publishes numbered values under ten keys. */
    private void publish(Topic topic, int from, int count) {
        var all = IntStream.range(from, from + count)
                .mapToObj(n -> publisher.publish(topic, test + "-" + n % 10, "test", test + n, test + ":" + n))
                .toList();
        Uni.join().all(all).andFailFast().await().atMost(PATIENCE);
    }

    private List<String> take(int count) throws InterruptedException {
        var taken = new ArrayList<String>();
        while (taken.size() < count) {
            var value = seen.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(value).as("after %d of %d", taken.size(), count).isNotNull();
            taken.add(value);
        }
        return taken;
    }

    private static boolean isInOrder(List<String> values) {
        return values.stream().map(RecordLoopIT::number).collect(Collectors.groupingBy(n -> n % 10)).values().stream()
                .allMatch(list -> list.stream().sorted().toList().equals(list));
    }

    private List<String> mine(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream().filter(this::isMine).map(RecordLoopIT::text).toList();
    }

    private boolean isMine(ConsumerRecord<String, byte[]> event) {
        return event.key().startsWith(test);
    }

    private static String text(ConsumerRecord<String, byte[]> event) {
        return new String(event.value(), StandardCharsets.UTF_8).replace("\"", "");
    }

    private static int number(String value) {
        return Integer.parseInt(value.substring(value.indexOf(':') + 1));
    }

    private List<ConsumerRecord<String, byte[]>> deadLetters(int count) {
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partition = new TopicPartition(names.name(Topic.EVENTS) + ".support-test.dlq", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var letters = new ArrayList<ConsumerRecord<String, byte[]>>();
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (letters.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(letters::add);
            }
            return letters;
        }
    }
}
