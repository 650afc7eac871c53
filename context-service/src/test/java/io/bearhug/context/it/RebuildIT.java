package io.bearhug.context.it;

import static io.bearhug.context.it.World.count;
import static io.bearhug.context.it.World.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bearhug.context.fold.FragmentState;
import io.bearhug.context.notes.CurrentLens;
import io.bearhug.context.people.Contexts;
import io.bearhug.context.snapshots.Snapshot;
import io.bearhug.context.snapshots.SnapshotBytes;
import io.bearhug.contracts.Erasure;
import io.bearhug.contracts.ErasureReceipt;
import io.bearhug.contracts.Json;
import io.bearhug.contracts.Moment;
import io.bearhug.contracts.Outcome;
import io.bearhug.contracts.Topic;
import io.bearhug.contracts.context.LiveContext;
import io.bearhug.local.testing.BackingServers;
import io.bearhug.support.erasure.Erasures;
import io.bearhug.support.kafka.LoopSpec;
import io.bearhug.support.security.Pseudonyms;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Redis loses what it held, and has it again. */
@QuarkusTest
@WithTestResource(value = BackingServers.class, initArgs = @ResourceArg(name = "servers", value = "redis,kafka,oidc"))
@WithTestResource(OftenCopied.class)
class RebuildIT {

    private static final Map<String, Object> TEE = Map.of("category", "t-shirts", "name", "Plain tee");
    private static final List<String> KINDS =
            List.of("Product Viewed", "Product Added", "Help Searched", "Order Completed");
    private static final int PEOPLE = 20;

    @Inject
    World world;

    @Inject
    CurrentLens lens;

    @Inject
    Contexts contexts;

    @Inject
    SnapshotBytes bytes;

    @Inject
    RedisStore store;

    @Inject
    Pseudonyms pseudonyms;

    private final String test = UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, Optional<byte[]>> copies = new ConcurrentHashMap<>();
    private final List<ErasureReceipt> receipts = new CopyOnWriteArrayList<>();

    @BeforeEach
    void everythingIsReady() {
        var _ = eventually(() -> lens.current().catalogue().needs(), needs -> !needs.isEmpty());
        world.awaitWholeStore();
        var _ = world.loops.startEach(LoopSpec.everything("copies-" + test, Topic.FRAGMENTS), record -> {
            copies.put(record.key(), Optional.ofNullable(record.value()));
            return Uni.createFrom().voidItem();
        });
        var _ = world.loops.startEach(LoopSpec.everything("receipts-" + test, Topic.ERASURES), record -> {
            Erasures.receipt(record)
                    .filter(receipt -> receipt.personId().endsWith(test))
                    .ifPresent(receipts::add);
            return Uni.createFrom().voidItem();
        });
    }

    @Test
    void whatWasWipedIsThereAgain() {
        someLife(new Random(74), 150);
        hesitate("anonymous_id:hesitating-" + test);
        var _ = eventually(this::moments, moments -> moments.size() == 1);
        erase();
        someLife(new Random(75), 150);
        var states = settled();
        var answers = answers();

        store.wipe();

        var _ = eventually(this::states, now -> now.equals(states));
        world.awaitWholeStore();
        assertThat(answers()).isEqualTo(answers);
        assertThat(world.ask("user_id:erased-" + test).counts()).isEmpty();
        hesitate("anonymous_id:later-" + test);
        var said = eventually(this::moments, moments -> moments.stream()
                .anyMatch(moment -> moment.fragment().contains("later")));
        assertThat(said).extracting(Moment::fragment).doesNotHaveDuplicates().hasSize(2);
        assertThat(receipts).extracting(ErasureReceipt::erasureId).hasSize(1);
    }

    /** Both fragments were never in an event: they can only come from their copies. */
    @Test
    void copiesInEitherFormComeBackAndABrokenOneIsLeftOut() {
        var model = "anonymous_id:model-" + test;
        world.send(model, "model" + test, "Product Viewed", TEE);
        var _ = world.eventually(it -> count(it, "Product Viewed") == 1, model);
        var copy = new Snapshot(
                contexts.load(List.of(), List.of(model))
                        .await()
                        .atMost(World.PATIENCE)
                        .fragments()
                        .get(model),
                Map.of());
        var plain = of(copy, "anonymous_id:plain-" + test);
        var stored = of(copy, "anonymous_id:stored-" + test);
        keep(world.publisher.publish(Topic.FRAGMENTS, plain.state().fragment(), "fragment", "1" + test, plain));
        keep(keepBytes("anonymous_id:broken-" + test, Arrays.copyOf(bytes.write(stored), 40)));
        keep(keepBytes(stored.state().fragment(), bytes.write(stored)));

        store.wipe();

        var _ = world.eventually(
                it -> count(it, "Product Viewed") == 1, plain.state().fragment());
        var _ = world.eventually(
                it -> count(it, "Product Viewed") == 1, stored.state().fragment());
        var _ = world.eventually(it -> count(it, "Product Viewed") == 1, model);
        world.awaitWholeStore();
    }

    private Uni<Void> keepBytes(String fragment, byte[] value) {
        return world.publisher.publishBinary(
                Topic.FRAGMENTS, fragment, "fragment", fragment, SnapshotBytes.CONTENT_TYPE, value);
    }

    private static void keep(Uni<Void> publishing) {
        publishing.await().atMost(World.PATIENCE);
    }

    private static Snapshot of(Snapshot copy, String fragment) {
        var json = Json.mapper().<ObjectNode>valueToTree(copy);
        ((ObjectNode) json.path("state")).put("fragment", fragment);
        return Json.mapper().convertValue(json, Snapshot.class);
    }

    @Test
    void whoeverIsErasedIsInNoCopy() {
        erase();

        assertThat(copies).containsEntry("user_id:erased-" + test, Optional.empty());
        assertThat(receipts.getFirst().stores())
                .extracting(ErasureReceipt.Store::store)
                .contains("topic fragments");
    }

    @Test
    void anOlderRedisReadsAgainWhatItMissed() {
        var early = "anonymous_id:early-" + test;
        var late = "anonymous_id:late-" + test;
        world.send(early, "a" + test, "Product Viewed", TEE);
        var _ = world.eventually(it -> count(it, "Product Viewed") == 1, early);
        world.awaitWholeStore();
        var older = store.backup();
        world.send(early, "b" + test, "Product Viewed", TEE);
        world.send(late, "c" + test, "Product Viewed", TEE);
        world.send(world.person("p-" + test, 1, early, late));
        var _ = world.eventually(it -> count(it, "Product Viewed") == 3 && it.personId() != null, late);

        store.replaceBy(older);
        world.send(early, "d" + test, "Product Viewed", TEE);

        var context = world.eventually(it -> count(it, "Product Viewed") == 4 && it.personId() != null, late);
        assertThat(context.fragments()).containsExactlyInAnyOrder(early, late);
    }

    @Test
    void whatArrivesMeanwhileIsNotLost() {
        var fragments = IntStream.range(0, 5)
                .mapToObj(i -> "anonymous_id:busy-" + i + test)
                .toList();
        for (int i = 0; i < 200; i++) {
            world.send(fragments.get(i % 5), "m" + i + test, "Product Viewed", TEE);
            if (i == 70 || i == 150) {
                store.wipe();
            }
        }

        for (var fragment : fragments) {
            var context = world.eventually(it -> count(it, "Product Viewed") == 40, fragment);
            assertThat(count(context, "Product Viewed")).isEqualTo(40);
        }
    }

    private void someLife(Random dice, int facts) {
        for (int i = 0; i < facts; i++) {
            var person = dice.nextInt(PEOPLE);
            var fragment = fragments(person).get(dice.nextInt(2));
            var id = i + "-" + dice.nextInt() + test;
            if (dice.nextInt(5) == 0) {
                world.send(outcome(fragment, id));
            } else {
                world.send(world.event(
                        fragment,
                        id,
                        KINDS.get(dice.nextInt(KINDS.size())),
                        Map.of("category", "c" + dice.nextInt(4), "order_id", id),
                        Duration.ofMinutes(dice.nextInt(3_000))));
            }
        }
        for (int person = 0; person < PEOPLE; person += 2) {
            world.send(
                    world.person("p" + person + "-" + test, 1, fragments(person).toArray(String[]::new)));
        }
    }

    private List<String> fragments(int person) {
        return List.of("user_id:u" + person + "-" + test, "anonymous_id:a" + person + "-" + test);
    }

    /** States once nothing moves any more, with some copies made of them. */
    private Map<String, FragmentState> settled() {
        var last = "user_id:last-" + test;
        world.send(last, "last" + test, "Done", Map.of());
        var _ = world.eventually(it -> count(it, "Done") == 1, last);
        var facts = 2 * 150;
        var _ = eventually(
                this::states,
                states -> states.values().stream()
                                .mapToInt(state ->
                                        state.notes().size() + state.shown().size())
                                .sum()
                        == facts);
        var _ = eventually(this::answers, answers -> answers.keySet().stream()
                .filter(person -> person % 2 == 0)
                .allMatch(person -> answers.getOrDefault(person, Seen.NOTHING).person() != null));
        var _ = eventually(
                () -> copies,
                all -> all.values().stream().filter(Optional::isPresent).count() > PEOPLE);
        return states();
    }

    private Map<String, FragmentState> states() {
        var all = IntStream.range(0, PEOPLE)
                .boxed()
                .flatMap(person -> fragments(person).stream())
                .toList();
        return contexts.load(List.of(), all).await().atMost(World.PATIENCE).fragments();
    }

    /** What does not change as time passes. */
    private record Seen(
            @Nullable String person,
            List<String> fragments,
            Map<String, LiveContext.EventCount> counts,
            List<LiveContext.Exposure> exposures,
            List<LiveContext.Purchase> purchases,
            List<String> degraded) {

        static final Seen NOTHING = new Seen(null, List.of(), Map.of(), List.of(), List.of(), List.of());

        static Seen of(LiveContext context) {
            return new Seen(
                    context.personId(),
                    context.fragments(),
                    context.counts(),
                    context.exposures(),
                    context.purchases(),
                    context.freshness().degraded());
        }
    }

    private Map<Integer, Seen> answers() {
        var answers = new LinkedHashMap<Integer, Seen>();
        for (int person = 0; person < PEOPLE; person++) {
            answers.put(person, Seen.of(world.ask(fragments(person).getFirst())));
        }
        return answers;
    }

    private void hesitate(String fragment) {
        var ago = Duration.ofMinutes(20);
        world.send(world.event(fragment, "h1" + fragment, "Product Added", TEE, ago));
        world.send(world.event(fragment, "h2" + fragment, "Shipping Compared", Map.of(), ago));
        world.send(world.event(fragment, "h3" + fragment, "Shipping Compared", Map.of(), ago));
    }

    private List<Moment> moments() {
        var moments = new ArrayList<>(world.moments);
        moments.removeIf(moment -> !moment.fragment().endsWith(test));
        return moments;
    }

    private void erase() {
        var name = "user_id:erased-" + test;
        world.send(name, "e" + test, "Product Viewed", TEE);
        var _ = eventually(
                () -> copies, all -> all.getOrDefault(name, Optional.empty()).isPresent());
        var erasure = new Erasure(
                UUID.randomUUID().toString(), "p-erased-" + test, List.of(), pseudonyms.all(name), world.now());
        world.publisher
                .publish(Topic.ERASURES, erasure.personId(), Erasure.TYPE, erasure.id(), erasure)
                .await()
                .atMost(World.PATIENCE);
        var _ = eventually(() -> receipts, all -> all.stream()
                .anyMatch(receipt -> receipt.erasureId().equals(erasure.id())));
        var _ = eventually(() -> copies, all -> all.getOrDefault(name, Optional.of(new byte[0]))
                .isEmpty());
    }

    private Outcome outcome(String fragment, String id) {
        return new Outcome(
                id,
                Outcome.Type.SHOWN,
                "d-" + id,
                "home-hero",
                "tee-tip",
                "tee-tip-web",
                null,
                null,
                fragment,
                "web",
                world.now(),
                null,
                null,
                null,
                null);
    }
}
