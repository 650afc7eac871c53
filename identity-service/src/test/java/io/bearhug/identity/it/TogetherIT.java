package io.bearhug.identity.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Event;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.Trust;
import io.bearhug.identity.Streams;
import io.bearhug.identity.facts.Pair;
import io.bearhug.identity.persons.Cause;
import io.bearhug.identity.persons.LineageStep;
import io.bearhug.identity.persons.Lineages;
import io.bearhug.identity.persons.Persons;
import io.bearhug.identity.persons.ResolveEvents;
import io.bearhug.local.testing.TestServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is written in one transaction is each one's own. */
@QuarkusTest
@RealServers
class TogetherIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Instant LATER = Instant.parse("2099-01-01T00:00:00Z");
    private static final int PEOPLE = 40;

    @Inject
    ResolveEvents resolve;

    @Inject
    Lineages lineages;

    @Inject
    Persons persons;

    private final String word = TestServers.randomWord();

    @Test
    void each_step_names_its_own_cause() {
        resolve(IntStream.range(0, PEOPLE).mapToObj(this::signIn).toList());

        for (int number = 0; number < PEOPLE; number++) {
            Cause cause = lastStep(user(number)).cause();
            assertThat(cause.ids()).containsExactly(word + number);
            assertThat(cause.links()).containsExactly(Pair.of(user(number), device(number)));
        }
    }

    @Test
    void who_is_looked_at_again_without_a_link_has_a_step_without_one() {
        resolve(List.of(visit("v1", "alone-1"), visit("v2", "alone-2")));

        assertThat(lastStep(Streams.id("anonymous_id", word + "alone-1"))
                        .cause()
                        .links())
                .isEmpty();
        assertThat(lastStep(Streams.id("anonymous_id", word + "alone-2")).kind())
                .isEqualTo(LineageStep.Kind.BORN);
    }

    @Test
    void a_name_is_followed_by_the_next_one() {
        resolve(List.of(called(0, "Ada", 0), called(1, "Bob", 0)));

        resolve(List.of(called(0, "Eve", 60), called(1, "Bob", 60)));

        assertThat(trait(user(0))).isEqualTo("Eve");
        assertThat(trait(user(1))).isEqualTo("Bob");
    }

    @Test
    void one_message_id_from_two_devices_stops_nobody() {
        resolve(List.of(claim("phone", "S"), claim("tablet", "M"), signIn(3)));

        assertThat(person(user(3)).identifiers()).hasSize(2);
    }

    private Event signIn(int number) {
        return Streams.event(
                word + number,
                Event.Type.IDENTIFY,
                Trust.SERVER,
                Streams.START,
                Streams.own("user_id", word + number),
                Streams.own("anonymous_id", word + number));
    }

    private Event visit(String id, String device) {
        return Streams.event(
                word + id, Event.Type.TRACK, Trust.SERVER, Streams.START, Streams.own("anonymous_id", word + device));
    }

    private Event called(int number, String name, int second) {
        return Streams.event(
                word + "c" + number + "-" + second,
                Event.Type.IDENTIFY,
                Trust.SERVER,
                Streams.START.plusSeconds(second),
                List.of(Streams.own("user_id", word + number)),
                Map.of("firstName", name),
                Map.of("marketing", second == 0));
    }

    private Event claim(String device, String size) {
        return Streams.event(
                word + "claim",
                Event.Type.IDENTIFY,
                Trust.BROWSER,
                Streams.START,
                List.of(Streams.own("user_id", word + "claimed"), Streams.own("anonymous_id", word + device)),
                Map.of("size", size),
                Map.of("marketing", true));
    }

    private void resolve(List<Event> events) {
        resolve.resolve(events).await().atMost(PATIENCE);
    }

    private LineageStep lastStep(Identifier name) {
        return lineages.last(name, LATER).await().atMost(PATIENCE).orElseThrow();
    }

    private Person person(Identifier name) {
        return persons.findBy(name).await().atMost(PATIENCE).orElseThrow();
    }

    private Object trait(Identifier name) {
        return person(name).traits().get("firstName").value();
    }

    private Identifier user(int number) {
        return Streams.id("user_id", word + number);
    }

    private Identifier device(int number) {
        return Streams.id("anonymous_id", word + number);
    }
}
