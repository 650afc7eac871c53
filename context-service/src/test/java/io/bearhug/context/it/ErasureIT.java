package io.bearhug.context.it;

import static io.bearhug.context.it.World.count;
import static io.bearhug.context.it.World.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.context.notes.CurrentLens;
import io.bearhug.contracts.Erasure;
import io.bearhug.contracts.ErasureReceipt;
import io.bearhug.contracts.Topic;
import io.bearhug.local.testing.BackingServers;
import io.bearhug.support.erasure.Erasures;
import io.bearhug.support.kafka.LoopSpec;
import io.bearhug.support.security.Pseudonyms;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forgetting somebody, with everything that comes late. */
@QuarkusTest
@WithTestResource(value = BackingServers.class, initArgs = @ResourceArg(name = "servers", value = "redis,kafka,oidc"))
class ErasureIT {

    private static final Map<String, Object> TEE = Map.of("category", "t-shirts", "name", "Plain tee");

    @Inject
    World world;

    @Inject
    CurrentLens lens;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    ReactiveRedisDataSource redis;

    private final String test = UUID.randomUUID().toString().substring(0, 8);
    private final String person = "p-" + test;
    private final String laptop = "anonymous_id:laptop-" + test;
    private final String user = "user_id:user-" + test;
    private final String tablet = "anonymous_id:tablet-" + test;
    private final List<ErasureReceipt> receipts = new CopyOnWriteArrayList<>();

    @BeforeEach
    void theCatalogueIsThere() {
        var _ = eventually(() -> lens.current().catalogue().needs(), needs -> !needs.isEmpty());
        var _ = world.loops.startEach(LoopSpec.everything("receipts-" + test, Topic.ERASURES), record -> {
            Erasures.receipt(record).ifPresent(receipts::add);
            return Uni.createFrom().voidItem();
        });
    }

    @Test
    void nothing_is_left_and_nothing_late_is_taken() {
        var seen = world.event(laptop, "m1" + test, "Product Viewed", TEE);
        world.send(seen);
        world.send(user, "m2" + test, "Product Added", TEE);
        world.send(user, "m3" + test, "Shipping Compared", Map.of());
        world.send(user, "m4" + test, "Shipping Compared", Map.of());
        var snapshot = world.person(person, 1, laptop, user);
        world.send(snapshot);
        var _ = world.eventually(
                context -> count(context, "Product Viewed") == 1 && count(context, "Shipping Compared") == 2, user);
        world.send(tablet, "m5" + test, "Product Viewed", TEE);
        var _ = world.eventually(context -> count(context, "Product Viewed") == 1, tablet);

        var erasure = erase();

        assertThat(receipts.getFirst().stores())
                .extracting(ErasureReceipt.Store::store)
                .contains("live context", "dead letters", "backups");
        assertThat(world.ask(user).counts()).isEmpty();
        assertThat(world.ask(user).personId()).isNull();
        assertThat(world.ask(laptop).needs()).isEmpty();

        world.send(seen);
        world.send(world.event(user, "late" + test, "Product Viewed", TEE, Duration.ofHours(1)));
        world.send(snapshot);
        publish(erasure);
        world.send(laptop, "new" + test, "Came Again", Map.of());
        world.send(user, "new-u" + test, "Came Again", Map.of());

        var laptopAgain = world.eventually(context -> count(context, "Came Again") == 1, laptop);
        var userAgain = world.eventually(context -> count(context, "Came Again") == 1, user);
        assertThat(laptopAgain.counts()).containsOnlyKeys("Came Again");
        assertThat(userAgain.counts()).containsOnlyKeys("Came Again");
        assertThat(laptopAgain.personId()).isNull();
        assertThat(count(world.ask(tablet), "Product Viewed"))
                .as("somebody else")
                .isEqualTo(1);
    }

    @Test
    void redis_does_not_even_know_their_names() {
        world.send(user, "k1" + test, "Product Added", TEE);
        world.send(user, "k2" + test, "Shipping Compared", Map.of());
        world.send(user, "k3" + test, "Shipping Compared", Map.of());
        var snapshot = world.person(person, 1, laptop, user);
        world.send(snapshot);
        var _ = world.eventually(context -> person.equals(context.personId()), user);
        assertThat(keysAbout()).isNotEmpty();

        var _ = erase();
        world.send(snapshot);
        world.send(world.person("other-" + person, 1, tablet));
        var _ = world.eventually(context -> context.personId() != null, tablet);

        var fences = eventually(this::keysAbout, keys -> keys.stream().allMatch(key -> key.contains(":f:")));
        assertThat(fences)
                .as("what keeps away writes that began before, for a minute")
                .allSatisfy(key -> assertThat(longAnswer("PTTL", key)).isBetween(1L, 60_000L))
                .allSatisfy(key -> assertThat(longAnswer("STRLEN", key)).isEqualTo(16));
        assertThat(eventually(this::timersAbout, List::isEmpty)).isEmpty();
    }

    @Test
    void events_of_the_same_moment_do_not_bring_back_what_was() {
        for (int i = 0; i < 50; i++) {
            world.send(laptop, "a" + i + test, "Product Viewed", TEE);
        }
        var erasure = new Erasure(UUID.randomUUID().toString(), person, List.of(), names(), world.now());
        publish(erasure);
        for (int i = 0; i < 50; i++) {
            world.send(world.event(laptop, "b" + i + test, "Product Viewed", TEE, Duration.ofMinutes(1)));
        }
        world.send(laptop, "end" + test, "Came Again", Map.of());

        var after = world.eventually(context -> count(context, "Came Again") == 1, laptop);
        var _ = eventually(() -> receipts, all -> !all.isEmpty());
        assertThat(world.ask(laptop).counts()).containsOnlyKeys("Came Again");
        assertThat(after.personId()).isNull();
    }

    private Erasure erase() {
        var erasure = new Erasure(UUID.randomUUID().toString(), person, List.of(), names(), world.now());
        publish(erasure);
        var _ = eventually(() -> receipts, all -> all.stream()
                .anyMatch(receipt -> receipt.erasureId().equals(erasure.id())));
        assertThat(receipts.getFirst().service()).isEqualTo("context-service");
        return erasure;
    }

    private List<String> names() {
        return Stream.of(laptop, user)
                .flatMap(name -> pseudonyms.all(name).stream())
                .toList();
    }

    private void publish(Erasure erasure) {
        world.publisher
                .publish(Topic.ERASURES, erasure.personId(), Erasure.TYPE, erasure.id(), erasure)
                .await()
                .atMost(World.PATIENCE);
    }

    private List<String> keysAbout() {
        var keys = redis.execute("KEYS", "*-" + test + "*").await().atMost(World.PATIENCE);
        var names = new ArrayList<String>();
        keys.forEach(key -> names.add(key.toString()));
        names.removeIf(key -> key.contains("tablet-") || key.contains(":p:"));
        return names;
    }

    private List<String> timersAbout() {
        var prefix = org.eclipse.microprofile.config.ConfigProvider.getConfig()
                .getValue("bearhug.redis.prefix", String.class);
        var members =
                redis.execute("ZRANGE", prefix + "timers", "0", "-1").await().atMost(World.PATIENCE);
        var theirs = new ArrayList<String>();
        members.forEach(member -> theirs.add(member.toString()));
        theirs.removeIf(member -> !member.contains(test));
        return theirs;
    }

    private long longAnswer(String command, String key) {
        return redis.execute(command, key).await().atMost(World.PATIENCE).toLong();
    }
}
