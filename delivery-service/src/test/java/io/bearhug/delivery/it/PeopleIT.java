package io.bearhug.delivery.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Identifier;
import io.bearhug.delivery.people.Addressee;
import io.bearhug.delivery.people.People;
import io.bearhug.delivery.people.Recipient;
import io.bearhug.delivery.people.Snapshot;
import io.bearhug.local.testing.BackingServers;
import io.bearhug.local.testing.TestServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** People are kept in batches, by several at once, in any order between persons. */
@QuarkusTest
@TestProfile(InStories.class)
@WithTestResource(
        value = BackingServers.class,
        initArgs = {
            @ResourceArg(name = "servers", value = "postgres,kafka,oidc"),
            @ResourceArg(name = "client", value = "delivery-service")
        })
@WithTestResource(Peers.class)
@WithTestResource(BadMailServer.class)
class PeopleIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int PERSONS = 8;
    private static final int ROUNDS = 40;

    @Inject
    People people;

    private final String word = TestServers.randomWord();

    @Test
    void batches_that_exchange_names_end_where_the_last_word_says() throws ExecutionException, InterruptedException {
        List<List<Snapshot>> batches = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            batches.add(round(round));
        }
        Collections.shuffle(batches, new Random(4711));

        atOnce(batches);

        for (int name = 0; name < PERSONS; name++) {
            assertThat(find(name)).isEqualTo(new Addressee.Known(recipient((name + ROUNDS) % PERSONS)));
        }
    }

    @Test
    void an_older_word_changes_nothing_and_a_redirect_is_followed() {
        keep(List.of(present(1, 2, 1, 1), new Snapshot.Redirected(id(0), 2, id(1))));
        keep(List.of(present(0, 1, 0, 1), present(1, 1, 2, 1)));

        assertThat(people.find(id(0), List.of()).await().atMost(PATIENCE)).isEqualTo(new Addressee.Known(recipient(1)));
        assertThat(find(1)).isEqualTo(new Addressee.Known(recipient(1)));
        assertThat(find(0)).isEqualTo(new Addressee.NotYetKnown());
        assertThat(find(2)).isEqualTo(new Addressee.NotYetKnown());
    }

    /** In every round each name goes on to the next person. */
    private List<Snapshot> round(int round) {
        List<Snapshot> all = new ArrayList<>(IntStream.range(0, PERSONS)
                .mapToObj(name -> present((name + round) % PERSONS, round, name, round))
                .toList());
        Collections.shuffle(all, new Random(round));
        return all;
    }

    private void atOnce(List<List<Snapshot>> batches) throws ExecutionException, InterruptedException {
        try (ExecutorService writers = Executors.newFixedThreadPool(PERSONS)) {
            List<Future<?>> done = new ArrayList<>();
            batches.forEach(batch -> done.add(writers.submit(() -> keep(batch))));
            for (Future<?> one : done) {
                var _ = one.get();
            }
        }
    }

    private void keep(List<Snapshot> snapshots) {
        people.keep(snapshots).await().atMost(PATIENCE);
    }

    private Addressee find(int name) {
        return people.find(null, List.of(name(name))).await().atMost(PATIENCE);
    }

    private Snapshot present(int person, long version, int name, long move) {
        return new Snapshot.Present(recipient(person), version, List.of(new Snapshot.Name(name(name), move)));
    }

    private Recipient recipient(int person) {
        return new Recipient(id(person), List.of(), List.of(), null, null);
    }

    private String id(int person) {
        return word + "-p" + person;
    }

    private Identifier name(int name) {
        return new Identifier("user_id", word + "-n" + name);
    }
}
