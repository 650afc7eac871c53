package io.bearhug.support.kafka;

import io.bearhug.contracts.Topic;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/**
 * Makes the suite's topics where they are missing. Any service may do so, any number of times; a topic that exists is left as
 * it is. While Kafka is away it keeps trying, and readers wait for it.
 */
@ApplicationScoped
public class TopicCreator {

    private static final Logger LOG = Logger.getLogger(TopicCreator.class);
    private static final int TIMEOUT_SECONDS = 15;
    private static final long RETRY_MILLIS = 1_000;

    private final Map<String, Object> kafka;
    private final TopicPlan plan;
    private final boolean wanted;
    private final KafkaState state;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();

    TopicCreator(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            TopicNames names,
            TopicSettings settings,
            KafkaState state) {
        this.kafka = kafka;
        this.plan = new TopicPlan(names, settings);
        this.wanted = settings.create();
        this.state = state;
    }

    void onStart(@Observes @Priority(100) StartupEvent start) {
        if (wanted) {
            Thread.ofVirtual().name("topic-creator").start(this::createUntilDone);
        } else {
            ready.complete(null);
        }
    }

    void onStop(@Observes ShutdownEvent stop) {
        ready.cancel(true);
    }

    /** Done when every topic exists and can be written to. */
    public CompletableFuture<Void> ready() {
        return ready.copy();
    }

    /** Makes sure that a dead-letter topic exists. Blocks. */
    void createDeadLetters(String name) throws InterruptedException {
        create(List.of(plan.deadLetters(name)));
    }

    private void createUntilDone() {
        try {
            while (!ready.isDone() && !isCreated()) {
                Thread.sleep(RETRY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isCreated() throws InterruptedException {
        try {
            create(Arrays.stream(Topic.values()).map(plan::topic).toList());
            state.reached();
            ready.complete(null);
            return true;
        } catch (KafkaUnavailable e) {
            state.missed();
            LOG.warnf("topics cannot be created yet: %s", e.getMessage());
            return false;
        }
    }

    private void create(Collection<NewTopic> topics) throws InterruptedException {
        var config = new HashMap<>(kafka);
        config.put(AdminClientConfig.CLIENT_ID_CONFIG, "bearhug-topics");
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_SECONDS * 1_000 / 3);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_SECONDS * 1_000);
        try (Admin admin = Admin.create(config)) {
            Set<String> existing = admin.listTopics().names().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            var missing = topics.stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .collect(Collectors.toList());
            for (var made : admin.createTopics(missing).values().values()) {
                await(made);
            }
            requireLeaders(admin, topics.stream().map(NewTopic::name).toList());
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new KafkaUnavailable("topics: " + e.getMessage(), e);
        }
    }

    /**
     * Only what a leader answers for may be written to. The first batches to a partition whose leader is not yet at work can overtake each other,
     * and then the broker refuses the earlier one for as long as it is tried.
     */
    private static void requireLeaders(Admin admin, Collection<String> topics)
            throws InterruptedException, ExecutionException, TimeoutException {
        var partitions = new HashMap<TopicPartition, OffsetSpec>();
        admin.describeTopics(topics)
                .allTopicNames()
                .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .forEach((name, topic) -> topic.partitions()
                        .forEach(it -> partitions.put(new TopicPartition(name, it.partition()), OffsetSpec.latest())));
        var _ = admin.listOffsets(partitions).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    private static void await(org.apache.kafka.common.KafkaFuture<Void> made)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            made.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
