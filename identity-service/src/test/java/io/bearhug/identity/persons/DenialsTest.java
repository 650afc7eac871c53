package io.bearhug.identity.persons;

import static io.bearhug.identity.Streams.START;
import static io.bearhug.identity.Streams.own;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Claim;
import io.bearhug.contracts.Corrected;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Relation;
import io.bearhug.contracts.Trust;
import io.bearhug.identity.facts.EventFacts;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.facts.Voice;
import io.bearhug.identity.graph.GraphSettings;
import io.bearhug.support.identifiers.Namespaces;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What Mia says is not so of others. */
class DenialsTest {

    private static final Namespaces NAMESPACES = Namespaces.defaults();
    private static final EventFacts READER = new EventFacts(NAMESPACES);
    private static final String SHOP = "shop-backend";
    private static final Claim MIA = own("user_id", "mia");
    private static final Claim PHONE = own("anonymous_id", "phone-of-mia");
    private static final Claim ADA_MAIL = new Claim("email", "ada@example.org", Claim.Role.RECIPIENT, false);

    @Test
    void a_relation_denied_is_gone_with_its_occasions_and_stays_away() {
        Event gift = gift(0, "Ada Bell");
        String ada = only(others(gift)).id();
        Event denied = denied(1, Corrected.RELATION + ada);

        assertThat(others(gift, denied)).isEqualTo(Others.NOBODY);
        assertThat(others(gift, denied, gift(2, "Ada Bell"), gift(370, "ada bell")))
                .as("the same and further evidence")
                .isEqualTo(Others.NOBODY);
        assertThat(others(gift, denied, stated(SHOP, 3, Map.of("name", "Ada Bell", "kind", "sister"))))
                .as("somebody else's word")
                .isEqualTo(Others.NOBODY);
        assertThat(only(others(gift, denied, gift(2, "Ben Poe"))).name()).isEqualTo("Ben Poe");
    }

    @Test
    void only_their_own_later_statement_brings_somebody_back_and_only_what_was_told_since() {
        Event gift = gift(0, "Ada Bell");
        String ada = only(others(gift)).id();
        Event denied = denied(1, Corrected.RELATION + ada);
        Event again = stated(Voice.OWN_DOOR, 2, Map.of("id", ada, "name", "Ada Bell-Fox", "kind", "friend"));

        Others back = others(gift, denied, again);
        assertThat(only(back).id()).isEqualTo(ada);
        assertThat(only(back).name()).isEqualTo("Ada Bell-Fox");
        assertThat(only(back).address()).isEmpty();
        assertThat(back.occasions()).isEmpty();
        assertThat(others(gift, denied, again, gift(3, "Ada Bell")).occasions()).hasSize(1);
        assertThat(others(again, denied(4, Corrected.RELATION + ada))).isEqualTo(Others.NOBODY);
        Event earlier = stated(Voice.OWN_DOOR, 0, Map.of("id", ada, "name", "Ada"));
        assertThat(others(gift, earlier, denied)).isEqualTo(Others.NOBODY);
    }

    @Test
    void a_word_on_their_own_device_is_theirs() {
        Event gift = gift(0, "Ada Bell");
        String ada = only(others(gift)).id();
        Event signedIn = event(SHOP, 0, Event.Type.IDENTIFY, null, Map.of(), Map.of(), MIA, PHONE);
        Event onPhone = new Event(
                "phone",
                Event.Type.TRACK,
                "Relation Stated",
                List.of(PHONE),
                PHONE.identifier().key(),
                "web-shop",
                Trust.BROWSER,
                at(3),
                at(3),
                null,
                null,
                Map.of(),
                Map.of("name", "Ada Bell", "kind", "partner"),
                Map.of(),
                Map.of());

        assertThat(only(others(gift, signedIn, denied(1, Corrected.RELATION + ada), onPhone))
                        .kind())
                .isEqualTo("partner");
        Event right = stated(Voice.OWN_DOOR, 1, Map.of("id", ada, "kind", "sister"));
        assertThat(only(others(gift, signedIn, right, onPhone)).kind()).isEqualTo("partner");
        Event later = stated(Voice.OWN_DOOR, 5, Map.of("id", ada, "kind", "sister"));
        assertThat(only(others(gift, signedIn, later, onPhone)).kind()).isEqualTo("sister");
    }

    @Test
    void what_they_say_is_right_counts_field_by_field_whatever_others_say_later() {
        Event gift = gift(0, "Ada Bell");
        String ada = only(others(gift)).id();
        Event right = stated(
                Voice.OWN_DOOR, 1, Map.of("id", ada, "name", "Ada Poe", "birthDate", "1990-05-04", "kind", "sister"));
        Event later = stated(SHOP, 2, Map.of("id", ada, "name", "A. Bell", "kind", "aunt", "sex", "female"));

        Relation put = only(others(gift, right, later, gift(3, "Ada Bell")));
        assertThat(put.name()).isEqualTo("Ada Poe");
        assertThat(put.kind()).isEqualTo("sister");
        assertThat(put.birthDate()).isEqualTo("1990-05-04");
        assertThat(put.sex()).isEqualTo("female");
        assertThat(put.address()).containsEntry("city", "Bonn");
        assertThat(put.since()).isEqualTo(START);
    }

    @Test
    void somebody_denied_by_where_they_are_reached_does_not_come_back_by_name() {
        Event nameless = event(SHOP, 0, Event.Type.TRACK, "Order Completed", Map.of(), Map.of(), MIA, ADA_MAIL);
        Event denied = denied(1, Corrected.RELATION + only(others(nameless)).id());
        Event named =
                event(SHOP, 2, Event.Type.TRACK, "Relation Stated", Map.of("name", "Ada"), Map.of(), MIA, ADA_MAIL);

        assertThat(others(nameless, denied)).isEqualTo(Others.NOBODY);
        assertThat(others(nameless, denied, named)).isEqualTo(Others.NOBODY);
    }

    @Test
    void an_occasion_denied_leaves_the_relation_and_stays_away() {
        Event gift = gift(0, "Ada Bell");
        Others before = others(gift);
        Event denied =
                denied(1, Corrected.OCCASION + before.occasions().getFirst().id());

        Others after = others(gift, denied, gift(366, "Ada Bell"));
        assertThat(only(after).id()).isEqualTo(only(before).id());
        assertThat(after.occasions()).isEmpty();
        assertThat(others(gift, denied, gift(120, "Ada Bell")).occasions())
                .as("another time of the year")
                .hasSize(1);
    }

    @Test
    void nobody_else_denies() {
        Event gift = gift(0, "Ada Bell");
        String ada = only(others(gift)).id();
        Event shop =
                event(SHOP, 1, Event.Type.IDENTIFY, null, Map.of(), Map.of(Corrected.RELATION + ada, "notMine"), MIA);

        assertThat(only(others(gift, shop)).id()).isEqualTo(ada);
    }

    @Test
    void the_order_in_which_it_was_heard_is_of_no_matter() {
        Event gift = gift(0, "Ada Bell");
        String ada = only(others(gift)).id();
        List<Event> all = new ArrayList<>(List.of(
                gift,
                denied(1, Corrected.RELATION + ada),
                gift(2, "Ada Bell"),
                stated(SHOP, 3, Map.of("name", "Ada Bell", "kind", "sister")),
                stated(Voice.OWN_DOOR, 4, Map.of("id", ada, "name", "Ada", "kind", "friend")),
                stated(SHOP, 5, Map.of("name", "Ada Bell", "kind", "aunt")),
                gift(6, "Ben Poe"),
                gift(366, "Ada Bell")));
        Others expected = others(all.toArray(Event[]::new));
        assertThat(expected.relations()).extracting(Relation::name).containsExactlyInAnyOrder("Ada", "Ben Poe");

        Random dice = new Random(11);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(all, dice);
            List<Event> twice = new ArrayList<>(all);
            twice.addAll(all.subList(0, 1 + dice.nextInt(all.size())));
            assertThat(others(twice.toArray(Event[]::new))).isEqualTo(expected);
        }
    }

    private static Relation only(Others others) {
        assertThat(others.relations()).hasSize(1);
        return others.relations().getFirst();
    }

    private static Others others(Event... events) {
        Facts facts = Arrays.stream(events).map(READER::of).reduce(Facts.NONE, Facts::join);
        return Resolution.persons(facts, GraphSettings.of(NAMESPACES), at(380))
                .iterator()
                .next()
                .others();
    }

    private static Event gift(int day, String to) {
        Map<String, Object> told = new HashMap<>();
        told.put("gift_wrap", true);
        told.put("shipping_address", Map.of("name", to, "street", "Way 1", "city", "Bonn"));
        return event(SHOP, day, Event.Type.TRACK, "Order Completed", told, Map.of(), MIA);
    }

    private static Event stated(String source, int day, Map<String, Object> told) {
        return event(source, day, Event.Type.TRACK, "Relation Stated", told, Map.of(), MIA);
    }

    private static Event denied(int day, String what) {
        return event(Voice.OWN_DOOR, day, Event.Type.IDENTIFY, null, Map.of(), Map.of(what, Corrected.NOT_MINE), MIA);
    }

    private static Event event(
            String source,
            int day,
            Event.Type type,
            @Nullable String name,
            Map<String, Object> properties,
            Map<String, Object> traits,
            Claim... claims) {
        return new Event(
                "m-" + day + source + type + properties.hashCode(),
                type,
                name,
                List.of(claims),
                claims[0].identifier().key(),
                source,
                Trust.SERVER,
                at(day),
                at(day),
                null,
                null,
                Map.of(),
                properties,
                traits,
                Map.of());
    }

    private static Instant at(int day) {
        return START.plus(Duration.ofDays(day));
    }
}
