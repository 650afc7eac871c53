package io.bearhug.identity.tombstones;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Claim;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Trust;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ForgottenTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Identifier ANN = new Identifier("user_id", "ann");
    private static final Identifier BEN = new Identifier("user_id", "ben");
    private static final Identifier MAIL = new Identifier("email", "ann@example.org");
    private static final Forgotten ANN_AT_NOON =
            new Forgotten(Map.of(ANN, new Tombstone(NOON, 7), MAIL, new Tombstone(NOON, 8)));

    @Test
    void what_happened_until_then_is_dropped_however_late_it_comes() {
        assertThat(ANN_AT_NOON.leaves(event(NOON, ANN, MAIL))).isEmpty();
        assertThat(ANN_AT_NOON.leaves(event(NOON.minusSeconds(86_400), ANN))).isEmpty();
    }

    @Test
    void what_happens_later_is_somebody_new() {
        Event later = event(NOON.plusNanos(1), ANN, MAIL);

        assertThat(ANN_AT_NOON.leaves(later)).contains(later);
    }

    @Test
    void an_event_of_somebody_else_loses_only_the_forgotten_name() {
        assertThat(ANN_AT_NOON.leaves(event(NOON, BEN, MAIL))).hasValueSatisfying(left -> assertThat(left.identifiers())
                .extracting(Claim::identifier)
                .containsExactly(BEN));
    }

    @Test
    void nobody_forgotten_changes_nothing() {
        Event event = event(NOON, ANN);

        assertThat(Forgotten.NOBODY.leaves(event)).contains(event);
        assertThat(Forgotten.NOBODY.written(ANN)).isZero();
    }

    @Test
    void the_newest_tombstone_tells_whether_one_was_written_since() {
        assertThat(ANN_AT_NOON.written(ANN)).isEqualTo(7);
        assertThat(ANN_AT_NOON.written(MAIL)).isEqualTo(8);
    }

    private static Event event(Instant at, Identifier... names) {
        return new Event(
                "m-1",
                Event.Type.TRACK,
                "Product Viewed",
                Stream.of(names)
                        .map(name -> new Claim(name.namespace(), name.value(), Claim.Role.SELF, false))
                        .toList(),
                names[0].key(),
                "shop",
                Trust.SERVER,
                NOON.plusSeconds(3600),
                at,
                null,
                null,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());
    }

    @Test
    void names_of_others_in_the_event_are_forgotten_too() {
        Claim friend = new Claim(MAIL.namespace(), MAIL.value(), Claim.Role.RECIPIENT, false);
        Event gift = event(NOON, BEN);
        Event told = new Event(
                gift.messageId(),
                gift.type(),
                gift.name(),
                List.of(gift.identifiers().getFirst(), friend),
                gift.fragment(),
                gift.source(),
                gift.trust(),
                gift.receivedAt(),
                gift.time(),
                null,
                null,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());

        assertThat(ANN_AT_NOON.leaves(told))
                .hasValueSatisfying(left -> assertThat(left.identifiers()).hasSize(1));
    }

    @Test
    void what_is_told_of_somebody_goes_with_what_others_said_of_them() {
        Forgotten mentions = new Forgotten(Map.of(Forgotten.mention(MAIL), new Tombstone(NOON, 9)));
        Event gift = gift(NOON);

        assertThat(mentions.leaves(gift)).hasValueSatisfying(left -> {
            assertThat(left.identifiers()).extracting(Claim::role).containsExactly(Claim.Role.SELF);
            assertThat(left.properties()).isEmpty();
        });
        assertThat(mentions.leaves(gift(NOON.plusSeconds(1)))).contains(gift(NOON.plusSeconds(1)));
        assertThat(mentions.leaves(event(NOON, MAIL))).contains(event(NOON, MAIL));
        assertThat(Forgotten.names(gift)).contains(BEN, MAIL, Forgotten.mention(MAIL));
    }

    @Test
    void what_we_may_do_with_a_forgotten_contact_point_is_dropped_and_the_rest_stays() {
        Forgotten mail = new Forgotten(Map.of(MAIL, new Tombstone(NOON, 9)));
        Event said = consent(NOON);

        assertThat(Forgotten.names(said)).contains(BEN, MAIL);
        assertThat(mail.leaves(said)).contains(said.withoutPurposes());
        assertThat(mail.leaves(consent(NOON.plusSeconds(1)))).contains(consent(NOON.plusSeconds(1)));
        assertThat(ANN_AT_NOON.leaves(consent(NOON)))
                .hasValueSatisfying(left -> assertThat(left.purposes()).isEmpty());
    }

    private static Event consent(Instant at) {
        Event of = event(at, BEN);
        return new Event(
                of.messageId(),
                of.type(),
                of.name(),
                of.identifiers(),
                of.fragment(),
                of.source(),
                of.trust(),
                of.receivedAt(),
                of.time(),
                null,
                null,
                Map.of("marketing", true),
                Map.of(),
                Map.of(),
                Map.of(),
                MAIL);
    }

    private static Event gift(Instant at) {
        Event of = event(at, BEN);
        return new Event(
                of.messageId(),
                of.type(),
                "Order Completed",
                List.of(
                        of.identifiers().getFirst(),
                        new Claim(MAIL.namespace(), MAIL.value(), Claim.Role.RECIPIENT, false)),
                of.fragment(),
                of.source(),
                of.trust(),
                of.receivedAt(),
                of.time(),
                null,
                null,
                Map.of(),
                Map.of("shipping_address", Map.of("name", "Ann")),
                Map.of(),
                Map.of());
    }
}
