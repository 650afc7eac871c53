package io.bearhug.identity.persons;

import static io.bearhug.identity.Streams.START;
import static io.bearhug.identity.Streams.event;
import static io.bearhug.identity.Streams.id;
import static io.bearhug.identity.Streams.own;
import static io.bearhug.identity.Streams.verified;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Claim;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Trust;
import io.bearhug.identity.facts.EventFacts;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.graph.GraphSettings;
import io.bearhug.support.identifiers.Namespaces;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResolutionTest {

    private static final Namespaces NAMESPACES = Namespaces.defaults();
    private static final GraphSettings SETTINGS = GraphSettings.of(NAMESPACES);
    private static final EventFacts READER = new EventFacts(NAMESPACES);

    @Test
    void signing_in_joins_what_the_device_did_before() {
        assertThat(names(
                        event("1", Event.Type.PAGE, Trust.BROWSER, START, own("anonymous_id", "a")),
                        event(
                                "2",
                                Event.Type.IDENTIFY,
                                Trust.SERVER,
                                START,
                                own("user_id", "u"),
                                own("anonymous_id", "a"))))
                .containsExactly(Set.of(id("user_id", "u"), id("anonymous_id", "a")));
    }

    @Test
    void two_user_ids_are_never_one_person() {
        assertThat(names(
                        event(
                                "1",
                                Event.Type.IDENTIFY,
                                Trust.SERVER,
                                START,
                                own("user_id", "u"),
                                verified("email", "m@x.org")),
                        event(
                                "2",
                                Event.Type.IDENTIFY,
                                Trust.SERVER,
                                START.plusSeconds(7200),
                                own("user_id", "v"),
                                verified("email", "m@x.org"))))
                .containsExactlyInAnyOrder(
                        Set.of(id("user_id", "u")), Set.of(id("user_id", "v"), id("email", "m@x.org")));
    }

    @Test
    void a_browser_that_claims_a_verified_address_gets_nothing() {
        assertThat(names(
                        event(
                                "1",
                                Event.Type.IDENTIFY,
                                Trust.SERVER,
                                START,
                                own("user_id", "u"),
                                verified("email", "m@x.org")),
                        event(
                                "2",
                                Event.Type.IDENTIFY,
                                Trust.BROWSER,
                                START.plusSeconds(7200),
                                own("anonymous_id", "thief"),
                                own("email", "m@x.org"))))
                .contains(Set.of(id("anonymous_id", "thief")));
    }

    @Test
    void a_browser_cannot_sign_in_as_somebody_a_server_has_signed_in() {
        assertThat(names(
                        event(
                                "1",
                                Event.Type.IDENTIFY,
                                Trust.SERVER,
                                START,
                                own("user_id", "u"),
                                own("anonymous_id", "a")),
                        event(
                                "2",
                                Event.Type.IDENTIFY,
                                Trust.BROWSER,
                                START.plusSeconds(7200),
                                own("user_id", "u"),
                                own("anonymous_id", "thief"))))
                .containsExactlyInAnyOrder(
                        Set.of(id("user_id", "u"), id("anonymous_id", "a")), Set.of(id("anonymous_id", "thief")));
    }

    @Test
    void a_stated_address_joins_where_nothing_stronger_is_known() {
        assertThat(names(event(
                        "1",
                        Event.Type.IDENTIFY,
                        Trust.BROWSER,
                        START,
                        own("anonymous_id", "a"),
                        own("email", "m@x.org"))))
                .containsExactly(Set.of(id("anonymous_id", "a"), id("email", "m@x.org")));
    }

    @Test
    void whom_a_gift_is_for_never_joins_the_buyer() {
        assertThat(names(event(
                        "1",
                        Event.Type.TRACK,
                        Trust.SERVER,
                        START,
                        own("user_id", "u"),
                        new Claim("email", "friend@x.org", Claim.Role.RECIPIENT, true))))
                .containsExactly(Set.of(id("user_id", "u")));
    }

    @Test
    void an_event_that_names_two_users_joins_nothing() {
        assertThat(names(event(
                        "1",
                        Event.Type.TRACK,
                        Trust.SERVER,
                        START,
                        own("user_id", "u"),
                        own("user_id", "v"),
                        own("anonymous_id", "a"))))
                .hasSize(3);
    }

    @Test
    void a_group_call_joins_nothing() {
        assertThat(names(event(
                        "1", Event.Type.GROUP, Trust.SERVER, START, own("user_id", "u"), own("anonymous_id", "a"))))
                .hasSize(2);
    }

    @Test
    void a_device_many_people_sign_in_on_belongs_to_nobody() {
        Event[] events = IntStream.range(0, 5)
                .mapToObj(i -> event(
                        "m" + i,
                        Event.Type.IDENTIFY,
                        Trust.SERVER,
                        START.plus(Duration.ofHours(i)),
                        own("user_id", "u" + i),
                        own("anonymous_id", "kiosk")))
                .toArray(Event[]::new);
        assertThat(names(events)).contains(Set.of(id("anonymous_id", "kiosk"))).hasSize(6);
    }

    @Test
    void a_role_mailbox_belongs_to_nobody() {
        assertThat(names(event(
                        "1",
                        Event.Type.IDENTIFY,
                        Trust.SERVER,
                        START,
                        own("user_id", "u"),
                        verified("email", "info@x.org"))))
                .hasSize(2);
    }

    @Test
    void a_payment_token_never_joins_two_persons() {
        assertThat(names(
                        event(
                                "1",
                                Event.Type.TRACK,
                                Trust.SERVER,
                                START,
                                own("anonymous_id", "a"),
                                own("payment_token", "p")),
                        event(
                                "2",
                                Event.Type.TRACK,
                                Trust.SERVER,
                                START,
                                own("anonymous_id", "b"),
                                own("payment_token", "p"))))
                .hasSize(2);
    }

    @Test
    void the_newest_word_of_a_person_stands_and_null_takes_it_back() {
        List<Claim> user = List.of(own("user_id", "u"));
        ResolvedPerson person = persons(
                        event(
                                "1",
                                Event.Type.IDENTIFY,
                                Trust.BROWSER,
                                START,
                                user,
                                Map.of("size", "M", "city", "Ulm"),
                                Map.of()),
                        event(
                                "2",
                                Event.Type.IDENTIFY,
                                Trust.BROWSER,
                                START.plusSeconds(60),
                                user,
                                withNull(Map.of("size", "L"), "city"),
                                Map.of()))
                .iterator()
                .next();
        assertThat(person.traits()).containsOnlyKeys("size");
        assertThat(person.traits().get("size")).extracting("value").isEqualTo("L");
    }

    private static Map<String, Object> withNull(Map<String, Object> traits, String name) {
        Map<String, Object> all = new java.util.HashMap<>(traits);
        all.put(name, null);
        return all;
    }

    private static Set<ResolvedPerson> persons(Event... events) {
        Facts facts = Stream.of(events).map(READER::of).reduce(Facts.NONE, Facts::join);
        return Resolution.persons(facts, SETTINGS, START.plus(Duration.ofDays(1)));
    }

    private static Set<Set<Identifier>> names(Event... events) {
        return persons(events).stream().map(ResolvedPerson::identifiers).collect(Collectors.toSet());
    }
}
