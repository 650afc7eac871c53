package io.bearhug.identity.collection;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Claim;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Trust;
import io.bearhug.support.identifiers.Fragments;
import io.bearhug.support.identifiers.Namespaces;
import io.bearhug.support.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontDoorTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final FrontDoor DOOR = new FrontDoor(new Fragments(Namespaces.defaults()), 32_768, 20);

    @Test
    void a_track_call_becomes_an_event_under_its_strongest_name() {
        Event event = accepted(
                Trust.SERVER,
                Map.of(
                        "type", "track",
                        "event", "Product Viewed",
                        "userId", " u1 ",
                        "anonymousId", "a1",
                        "messageId", "m1",
                        "properties", Map.of("sku", "s"),
                        "unknown", 1L));
        assertThat(event.fragment()).isEqualTo("user_id:u1");
        assertThat(event.name()).isEqualTo("Product Viewed");
        assertThat(event.messageId()).isEqualTo("m1");
        assertThat(event.time()).isEqualTo(NOW);
        assertThat(event.properties()).containsEntry("sku", "s");
    }

    @Test
    void an_event_without_a_message_id_gets_one() {
        assertThat(accepted(Trust.SERVER, Map.of("type", "page", "anonymousId", "a"))
                        .messageId())
                .isEqualTo("given-id");
    }

    @Test
    void only_a_server_is_believed_to_have_verified_an_address() {
        Map<String, Object> identify = Map.of(
                "type", "identify", "userId", "u", "traits", Map.of("email", "Ann@Example.ORG", "emailVerified", true));
        assertThat(accepted(Trust.SERVER, identify).identifiers())
                .contains(new Claim("email", "ann@example.org", Claim.Role.SELF, true));
        assertThat(accepted(Trust.BROWSER, identify).identifiers())
                .contains(new Claim("email", "ann@example.org", Claim.Role.SELF, false));
    }

    @Test
    void listed_identifiers_keep_their_roles() {
        Event event = accepted(
                Trust.SERVER,
                Map.of(
                        "type",
                        "track",
                        "event",
                        "Order Completed",
                        "userId",
                        "u",
                        "context",
                        Map.of(
                                "identifiers",
                                List.of(Map.of("namespace", "email", "value", "f@x.org", "role", "RECIPIENT")))));
        assertThat(event.identifiers())
                .contains(new Claim("email", "f@x.org", Claim.Role.RECIPIENT, false))
                .hasSize(2);
    }

    @Test
    void names_that_are_nobodys_are_dropped_and_counted() {
        Intake intake = DOOR.take(
                raw(Map.of("type", "page", "userId", "null", "anonymousId", "a")), stamp(Trust.BROWSER, null));
        assertThat(intake).isInstanceOfSatisfying(Intake.Accepted.class, accepted -> {
            assertThat(accepted.event().fragment()).isEqualTo("anonymous_id:a");
            assertThat(accepted.blocked()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @CsvSource({
        // said, sent, expected: the channel's clock is an hour slow, an hour fast, right, not told, in the future
        "2026-03-01T10:50:00Z, 2026-03-01T11:00:00Z, 2026-03-01T11:50:00Z",
        "2026-03-01T12:50:00Z, 2026-03-01T13:00:00Z, 2026-03-01T11:50:00Z",
        "2026-03-01T11:50:00Z, 2026-03-01T12:00:00Z, 2026-03-01T11:50:00Z",
        "2026-02-01T00:00:00+01:00, , 2026-01-31T23:00:00Z",
        "2099-01-01T00:00:00Z, , 2026-03-01T12:00:00Z",
        // clocks nobody has
        "+999999999-12-31T23:59:59Z, 1970-01-01T00:00:00Z, 2026-03-01T12:00:00Z",
        "1970-01-01T00:00:00Z, +999999999-12-31T23:59:59Z, 1970-01-01T00:00:00Z",
        "2026-03-01T11:00:00Z, -999999999-01-01T00:00:00Z, 2026-03-01T12:00:00Z",
    })
    void a_wrong_clock_is_corrected_and_nothing_happens_in_the_future(String said, String sent, String expected) {
        Intake intake = DOOR.take(
                raw(Map.of("type", "page", "userId", "u", "timestamp", said)),
                stamp(Trust.SERVER, sent == null ? null : Instant.parse(sent)));
        assertThat(intake).isInstanceOfSatisfying(Intake.Accepted.class, accepted -> assertThat(
                        accepted.event().time())
                .isEqualTo(Instant.parse(expected)));
    }

    @Test
    void consent_channel_and_zone_are_taken_out_of_the_context() {
        Event event = accepted(
                Trust.BROWSER,
                Map.of(
                        "type",
                        "page",
                        "anonymousId",
                        "a",
                        "context",
                        Map.of(
                                "consent",
                                Map.of(
                                        "categoryPreferences",
                                        Map.of("marketing", true, "profiling", false, "odd", "yes")),
                                "channel",
                                "web",
                                "timezone",
                                "Europe/Berlin",
                                "locale",
                                "de")));
        assertThat(event.purposes()).containsOnly(Map.entry("marketing", true), Map.entry("profiling", false));
        assertThat(event.channel()).isEqualTo("web");
        assertThat(event.timezone()).isEqualTo("Europe/Berlin");
        assertThat(event.context()).containsOnlyKeys("locale");
    }

    @Test
    void a_consent_may_be_about_one_contact_point() {
        Event event = accepted(Trust.SERVER, consent(Map.of("namespace", "email", "value", " Ann@Example.ORG ")));
        assertThat(event.contactPoint()).isEqualTo(new Identifier("email", "ann@example.org"));
        assertThat(event.purposes()).containsExactly(Map.entry("marketing", false));
        assertThat(event.generalPurposes()).isEmpty();
        assertThat(event.identifiers()).extracting(Claim::namespace).containsExactly("user_id");
    }

    @Test
    void a_contact_point_that_is_none_makes_the_event_bad() {
        for (Object point : List.of(
                "ann@example.org",
                Map.of(),
                Map.of("namespace", "email"),
                Map.of("namespace", "E-Mail", "value", "ann@example.org"),
                Map.of("namespace", "email", "value", "null"))) {
            assertThat(DOOR.take(raw(consent(point)), stamp(Trust.SERVER, null)))
                    .as("%s", point)
                    .isInstanceOfSatisfying(Intake.Rejected.class, rejected -> assertThat(rejected.errors())
                            .isNotEmpty()
                            .allMatch(it -> String.valueOf(it.pointer()).startsWith("/context/consent/contactPoint")));
        }
    }

    private static Map<String, Object> consent(Object contactPoint) {
        return Map.of(
                "type",
                "page",
                "userId",
                "u",
                "context",
                Map.of(
                        "consent",
                        Map.of("categoryPreferences", Map.of("marketing", false), "contactPoint", contactPoint)));
    }

    @Test
    void an_unknown_zone_is_left_out() {
        assertThat(accepted(
                                Trust.BROWSER,
                                Map.of("type", "page", "anonymousId", "a", "context", Map.of("timezone", "Mars/Base")))
                        .timezone())
                .isNull();
    }

    @Test
    void alias_names_a_device_and_group_keeps_its_group() {
        assertThat(accepted(Trust.SERVER, Map.of("type", "alias", "userId", "u", "previousId", "a"))
                        .identifiers())
                .extracting(Claim::namespace)
                .containsExactly("user_id", "anonymous_id");
        assertThat(accepted(Trust.SERVER, Map.of("type", "group", "userId", "u", "groupId", "g"))
                        .properties())
                .containsEntry("groupId", "g");
    }

    @Test
    void every_error_is_told_with_its_place() {
        Intake intake = DOOR.take(
                raw(Map.of("type", "track", "userId", "u", "properties", "no", "timestamp", "yesterday")),
                stamp(Trust.SERVER, null));
        assertThat(intake).isInstanceOfSatisfying(Intake.Rejected.class, rejected -> assertThat(rejected.errors())
                .extracting(Problem.Fault::pointer)
                .containsExactlyInAnyOrder("/event", "/properties", "/timestamp"));
    }

    @Test
    void an_event_of_nobody_is_refused() {
        assertThat(DOOR.take(raw(Map.of("type", "page", "userId", "guest")), stamp(Trust.SERVER, null)))
                .isInstanceOf(Intake.Rejected.class);
    }

    @Test
    void an_unknown_type_is_refused() {
        assertThat(DOOR.take(raw(Map.of("type", "shout", "userId", "u")), stamp(Trust.SERVER, null)))
                .isInstanceOf(Intake.Rejected.class);
    }

    @Test
    void more_than_twenty_names_are_refused() {
        List<Map<String, String>> names = IntStream.range(0, 21)
                .mapToObj(i -> Map.of("namespace", "device_id", "value", "d" + i))
                .toList();
        assertThat(DOOR.take(
                        raw(Map.of("type", "page", "context", Map.of("identifiers", names))),
                        stamp(Trust.SERVER, null)))
                .isInstanceOf(Intake.Rejected.class);
    }

    private static Event accepted(Trust trust, Map<String, Object> fields) {
        Intake intake = DOOR.take(raw(fields), stamp(trust, null));
        return switch (intake) {
            case Intake.Accepted accepted -> accepted.event();
            case Intake.Rejected rejected -> throw new AssertionError(rejected.errors());
        };
    }

    private static RawEvent raw(Map<String, Object> fields) {
        return new RawEvent(fields, 100);
    }

    private static Stamp stamp(Trust trust, @Nullable Instant sentAt) {
        return new Stamp("shop", trust, NOW, sentAt, "given-id");
    }
}
