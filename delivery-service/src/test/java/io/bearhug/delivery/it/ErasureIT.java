package io.bearhug.delivery.it;

import static io.bearhug.delivery.it.World.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Erasure;
import io.bearhug.contracts.ErasureReceipt;
import io.bearhug.contracts.Topic;
import io.bearhug.delivery.erasure.EraseDeliveries;
import io.bearhug.local.testing.BackingServers;
import io.bearhug.local.testing.DatabaseBackup;
import io.bearhug.support.erasure.Erasures;
import io.bearhug.support.erasure.ReapplyErasures;
import io.bearhug.support.kafka.LoopSpec;
import io.bearhug.support.kafka.Publisher;
import io.bearhug.support.kafka.RecordLoops;
import io.bearhug.support.security.Pseudonyms;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forgetting somebody we wrote to, or were about to. */
@QuarkusTest
@TestProfile(InStories.class)
@WithTestResource(
        value = BackingServers.class,
        initArgs = {
            @ResourceArg(name = "servers", value = "postgres,kafka,oidc,mail"),
            @ResourceArg(name = "client", value = "delivery-service")
        })
@WithTestResource(Peers.class)
class ErasureIT {

    private static final String SUPPRESS = """
            INSERT INTO suppression (contact_point, channel, purpose, cause, at) VALUES ($1, 'email', '', 'address', now())""";
    private static final String STORED = """
            SELECT coalesce(string_agg(t.x, ' '), '') AS all_of_it FROM (
                SELECT d::text x FROM delivery d UNION ALL SELECT a::text FROM attempt a
                UNION ALL SELECT s::text FROM suppression s UNION ALL SELECT p::text FROM person p
                UNION ALL SELECT n::text FROM person_name n UNION ALL SELECT e::text FROM errand e
                UNION ALL SELECT b::text FROM tombstone b) t""";

    @Inject
    World world;

    @Inject
    Publisher publisher;

    @Inject
    RecordLoops loops;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    Pool pool;

    @Inject
    ReapplyErasures again;

    @Inject
    EraseDeliveries eraseDeliveries;

    private final List<ErasureReceipt> receipts = new CopyOnWriteArrayList<>();

    @BeforeEach
    void prepare() {
        world.prepare();
        var _ = loops.startEach(LoopSpec.everything("receipts-" + UUID.randomUUID(), Topic.ERASURES), record -> {
            Erasures.receipt(record).ifPresent(receipts::add);
            return Uni.createFrom().voidItem();
        });
    }

    @Test
    void what_was_said_is_gone_and_what_was_to_be_said_is_not_said() {
        world.person("gone", world.at("gone"), world.yes());
        world.person("stays", world.at("stays"), world.yes());
        String sent = world.decide("e-sent", "gone", Duration.ZERO);
        world.awaitState(sent, "handedOver");
        String waiting = world.decide("e-waiting", "gone", Duration.ofHours(2));
        until("it waits", () -> world.state(waiting).equals("planned"));
        String others = world.decide("e-stays", "stays", Duration.ZERO);
        world.awaitState(others, "handedOver");
        suppress("email:" + world.at("gone"));
        suppress("email:" + world.at("stays"));
        assertThat(stored()).contains(world.at("gone"));

        erase("gone", "email:" + world.at("gone"));

        assertThat(world.state(sent)).isEqualTo("HTTP 404");
        assertThat(world.state(waiting)).isEqualTo("HTTP 404");
        assertThat(world.state(others)).isEqualTo("handedOver");
        assertThat(stored()).doesNotContain(world.at("gone"), "user_id:gone").contains("email:" + world.at("stays"));
    }

    @Test
    void what_was_on_its_way_is_not_taken() {
        world.person("late", world.at("late"), world.yes());
        String early = world.decide("e-early", "late", Duration.ofHours(2));
        until("it waits", () -> world.state(early).equals("planned"));

        erase("late", "email:" + world.at("late"));
        String late = world.decide("e-late", "late", Duration.ZERO);
        world.person("late", world.at("late"), world.yes());
        world.person("next", world.at("next"), world.yes());
        String next = world.decide("e-next", "next", Duration.ZERO);
        world.awaitState(next, "handedOver");

        assertThat(world.state(late)).isEqualTo("HTTP 404");
        assertThat(world.mails(world.at("late"))).isEmpty();
        assertThat(stored()).doesNotContain(world.at("late"));
    }

    @Test
    void a_database_put_back_from_an_older_backup_forgets_them_again() {
        world.person("back", world.at("back"), world.yes());
        String sent = world.decide("e-back", "back", Duration.ZERO);
        world.awaitState(sent, "handedOver");
        String waiting = world.decide("e-back-later", "back", Duration.ofHours(2));
        until("it waits", () -> world.state(waiting).equals("planned"));
        suppress("email:" + world.at("back"));
        execute(DatabaseBackup.TAKE);
        erase("back", "email:" + world.at("back"));

        execute(DatabaseBackup.RESTORE);
        assertThat(stored()).contains(world.at("back"));
        again.run("restored-" + UUID.randomUUID(), eraseDeliveries).await().atMost(World.PATIENCE);

        assertThat(again.isDone()).isTrue();
        assertThat(stored()).doesNotContain(world.at("back"), "user_id:back");
        assertThat(world.state(sent)).isEqualTo("HTTP 404");
        assertThat(world.state(waiting)).isEqualTo("HTTP 404");
    }

    private void execute(String sql) {
        var _ = pool.query(sql).execute().await().atMost(World.PATIENCE);
    }

    private void erase(String person, String address) {
        Erasure erasure = new Erasure(
                UUID.randomUUID().toString(),
                person,
                List.of(),
                Stream.of("user_id:" + person, address)
                        .flatMap(name -> pseudonyms.all(name).stream())
                        .toList(),
                world.now().plusMillis(1));
        publisher
                .publish(Topic.ERASURES, person, Erasure.TYPE, erasure.id(), erasure)
                .await()
                .atMost(World.PATIENCE);
        until("there is a receipt", () -> receipts.stream()
                .anyMatch(receipt -> receipt.erasureId().equals(erasure.id())));
        ErasureReceipt receipt = receipts.stream()
                .filter(it -> it.erasureId().equals(erasure.id()))
                .findFirst()
                .orElseThrow();
        assertThat(receipt.service()).isEqualTo("delivery-service");
        assertThat(receipt.stores())
                .extracting(ErasureReceipt.Store::state)
                .contains(ErasureReceipt.State.ERASED, ErasureReceipt.State.EXPIRES);
        assertThat(receipt.stores()).filteredOn(store -> store.by() != null).allMatch(store -> Instant.now()
                .isBefore(store.by()));
    }

    private void suppress(String contactPoint) {
        var _ = pool.preparedQuery(SUPPRESS)
                .execute(Tuple.of(contactPoint))
                .await()
                .atMost(World.PATIENCE);
    }

    private String stored() {
        return pool.query(STORED)
                .execute()
                .await()
                .atMost(World.PATIENCE)
                .iterator()
                .next()
                .getString("all_of_it");
    }
}
