package io.bearhug.identity.persons;

import static io.bearhug.identity.Streams.START;
import static io.bearhug.identity.Streams.own;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Claim;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Occasion;
import io.bearhug.contracts.Relation;
import io.bearhug.contracts.Trait;
import io.bearhug.contracts.Trust;
import io.bearhug.identity.facts.EventFacts;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.graph.GraphSettings;
import io.bearhug.support.identifiers.Namespaces;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What Mia's orders and words say of others. */
class OthersFoldTest {

    private static final Namespaces NAMESPACES = Namespaces.defaults();
    private static final GraphSettings SETTINGS = GraphSettings.of(NAMESPACES);
    private static final EventFacts READER = new EventFacts(NAMESPACES);
    private static final Claim MIA = own("user_id", "mia");
    private static final Claim ADA_MAIL = new Claim("email", "ada@example.org", Claim.Role.RECIPIENT, false);
    private static final Map<String, Object> ADA_LIVES =
            Map.of("name", "Ada Bell", "street", "Way 1", "postcode", "53111", "city", "Bonn");

    @Test
    void a_wrapped_parcel_to_a_friend_becomes_a_recipient_and_an_occasion() {
        Others others = others(order(START, Map.of("gift_message", "Welcome, little one", "order_id", "o-7")));

        Relation ada = only(others);
        assertThat(ada.kind()).isEqualTo("recipient");
        assertThat(ada.name()).isEqualTo("Ada Bell");
        assertThat(ada.address()).containsEntry("city", "Bonn").doesNotContainKey("name");
        assertThat(ada.kindOfFact()).isEqualTo(Trait.Kind.OBSERVED);
        assertThat(ada.since()).isEqualTo(START);
        assertThat(others.occasions()).singleElement().satisfies(gift -> {
            assertThat(gift.kind()).isEqualTo("gift");
            assertThat(gift.relation()).isEqualTo(ada.id());
            assertThat(gift.date()).isEqualTo("2026-03-01");
            assertThat(gift.lastGift())
                    .containsEntry("name", "Diaper bag")
                    .containsEntry("category", "baby")
                    .containsEntry("message", "Welcome, little one")
                    .containsEntry("order", "o-7");
            assertThat(gift.address()).containsEntry("street", "Way 1");
        });
    }

    @Test
    void what_is_stated_counts_before_what_was_seen_field_by_field() {
        Others others = others(
                stated(
                        START,
                        "Relation Stated",
                        Map.of("name", "ada  BELL", "kind", "sister", "birthDate", "2020-05-04")),
                order(START.plusSeconds(60), Map.of("gift_wrap", true)),
                stated(START.plusSeconds(90), "Relation Stated", Map.of("name", "Ada Bell", "sex", "female")));

        Relation ada = only(others);
        assertThat(ada.kind()).isEqualTo("sister");
        assertThat(ada.birthDate()).isEqualTo("2020-05-04");
        assertThat(ada.sex()).isEqualTo("female");
        assertThat(ada.address()).containsEntry("city", "Bonn");
        assertThat(ada.kindOfFact()).isEqualTo(Trait.Kind.STATED);
    }

    @Test
    void a_parcel_to_oneself_makes_no_relation_and_one_to_another_name_does() {
        Event mia =
                event(START, Event.Type.IDENTIFY, null, Map.of(), Map.of("firstName", "Mia", "lastName", "Lund"), MIA);
        Event toHerself = event(START, Event.Type.TRACK, "Order Completed", shipping("MIA lund"), Map.of(), MIA);
        Event toAda = event(START, Event.Type.TRACK, "Order Completed", shipping("Ada Bell"), Map.of(), MIA);

        assertThat(others(mia, toHerself).relations()).isEmpty();
        assertThat(only(others(mia, toHerself, toAda)).name()).isEqualTo("Ada Bell");
        assertThat(others(mia, toAda).occasions()).isEmpty();
        assertThat(others(toAda).relations()).as("whose name is not known").isEmpty();
    }

    @Test
    void a_gift_at_the_same_time_of_another_year_is_the_same_occasion() {
        Others others = others(
                order(START, Map.of("gift_wrap", true)),
                order(START.plus(Duration.ofDays(3)), Map.of("gift_wrap", true)),
                order(START.plus(Duration.ofDays(360)), Map.of("gift_wrap", true, "gift_message", "One year!")),
                order(START.plus(Duration.ofDays(120)), Map.of("gift_message", "Just so")));

        assertThat(others.occasions())
                .extracting(Occasion::date)
                .containsExactly(LocalDate.of(2026, 6, 29), LocalDate.of(2026, 3, 1));
        assertThat(others.occasions().getLast().lastGift()).containsEntry("message", "One year!");
    }

    @Test
    void stated_occasions_can_be_put_right_and_ended() {
        Event birthday =
                stated(START, "Occasion Stated", Map.of("kind", "birthday", "name", "Ada", "date", "2020-05-04"));
        Event right = stated(
                START.plusSeconds(1),
                "Occasion Stated",
                Map.of("kind", "birthday", "name", "Ada", "date", "2020-05-05"));
        Event over = stated(
                START.plusSeconds(2), "Occasion Stated", Map.of("kind", "birthday", "name", "Ada", "ended", true));

        assertThat(others(right, birthday).occasions()).singleElement().satisfies(it -> assertThat(it.date())
                .isEqualTo("2020-05-05"));
        assertThat(others(right, birthday, over).occasions()).isEmpty();
        assertThat(only(others(right, birthday, over)).name()).isEqualTo("Ada");

        String id = only(others(birthday)).id();
        Event gone = stated(START.plusSeconds(3), "Relation Stated", Map.of("id", id, "ended", true));
        assertThat(others(birthday, right, gone)).isEqualTo(Others.NOBODY);
        Event again = stated(START.plusSeconds(4), "Relation Stated", Map.of("name", "Ada", "kind", "friend"));
        assertThat(only(others(birthday, gone, again)).kind()).isEqualTo("friend");
    }

    @Test
    void who_was_reached_at_an_address_is_who_has_a_name_with_it() {
        Event nameless = event(START, Event.Type.TRACK, "Order Completed", Map.of(), Map.of(), MIA, ADA_MAIL);
        assertThat(only(others(nameless)).contact()).isEqualTo("email:ada@example.org");

        Others others = others(
                nameless,
                event(
                        START.plusSeconds(9),
                        Event.Type.TRACK,
                        "Relation Stated",
                        Map.of("name", "Ada"),
                        Map.of(),
                        MIA,
                        ADA_MAIL));
        Relation ada = only(others);
        assertThat(ada.name()).isEqualTo("Ada");
        assertThat(ada.since()).isEqualTo(START);
        assertThat(others.occasions()).singleElement().satisfies(it -> assertThat(it.relation())
                .isEqualTo(ada.id()));
    }

    @Test
    void a_household_joins_nobody() {
        Claim home = new Claim("postal_address", "way 1 bonn", Claim.Role.HOUSEHOLD, false);
        Facts facts = READER.of(event(START, Event.Type.PAGE, null, Map.of(), Map.of(), MIA, home))
                .join(READER.of(event(START, Event.Type.PAGE, null, Map.of(), Map.of(), own("user_id", "ben"), home)))
                .join(READER.of(event(
                        START,
                        Event.Type.PAGE,
                        null,
                        Map.of(),
                        Map.of(),
                        own("user_id", "ben"),
                        own("postal_address", "way 1 bonn"))));

        List<ResolvedPerson> persons = Resolution.persons(facts, SETTINGS, START).stream()
                .sorted((one, other) -> Integer.compare(
                        one.identifiers().size(), other.identifiers().size()))
                .toList();
        assertThat(persons).hasSize(2);
        assertThat(persons)
                .extracting(it -> it.others().households().getFirst().id())
                .containsOnly(
                        persons.getFirst().others().households().getFirst().id());
        assertThat(persons.getFirst().others().households().getFirst().confidence())
                .isEqualTo(0.8);
        assertThat(persons.getLast().others().households().getFirst().confidence())
                .isEqualTo(0.92);
    }

    @Test
    void nonsense_says_nothing() {
        assertThat(others(
                                stated(
                                        START,
                                        "Relation Stated",
                                        Map.of("name", 7.5e300, "kind", "a\0b", "birthDate", "31.12.")),
                                stated(START, "Occasion Stated", Map.of("kind", "birthday", "date", "soon")),
                                stated(START, "Relation Stated", Map.of("ended", true, "id", "r-1")),
                                event(
                                        START,
                                        Event.Type.TRACK,
                                        "Order Completed",
                                        Map.of("shipping_address", 3),
                                        Map.of(),
                                        MIA))
                        .occasions())
                .isEmpty();
    }

    @Test
    void beyond_a_bound_only_the_newest_counts_in_any_order() {
        List<Event> gifts = new ArrayList<>(IntStream.range(0, 300)
                .mapToObj(
                        i -> stated(START.plusSeconds(i), "Relation Stated", Map.of("kind", "friend", "name", "F" + i)))
                .toList());
        Others expected = others(gifts.toArray(Event[]::new));
        assertThat(expected.relations()).hasSize(50).first().satisfies(it -> assertThat(it.name())
                .isEqualTo("F299"));

        Collections.shuffle(gifts, new Random(7));
        assertThat(others(gifts.toArray(Event[]::new))).isEqualTo(expected);
    }

    private static Relation only(Others others) {
        assertThat(others.relations()).hasSize(1);
        return others.relations().getFirst();
    }

    private static Others others(Event... events) {
        Facts facts = Facts.NONE;
        for (Event event : events) {
            facts = facts.join(READER.of(event));
        }
        return Resolution.persons(facts, SETTINGS, START).iterator().next().others();
    }

    private static Event order(Instant at, Map<String, Object> more) {
        Map<String, Object> told = new java.util.HashMap<>(more);
        told.put("shipping_address", ADA_LIVES);
        told.put("products", List.of(Map.of("product_id", "bag", "name", "Diaper bag", "category", "baby")));
        return event(at, Event.Type.TRACK, "Order Completed", told, Map.of(), MIA);
    }

    private static Map<String, Object> shipping(String name) {
        return Map.of("shipping_address", Map.of("name", name, "street", "Way 2"));
    }

    private static Event stated(Instant at, String name, Map<String, Object> told) {
        return event(at, Event.Type.TRACK, name, told, Map.of(), MIA);
    }

    private static Event event(
            Instant at,
            Event.Type type,
            @org.jspecify.annotations.Nullable String name,
            Map<String, Object> properties,
            Map<String, Object> traits,
            Claim... claims) {
        return new Event(
                "m-" + at + name + properties.hashCode(),
                type,
                name,
                List.of(claims),
                claims[0].identifier().key(),
                "shop-backend",
                Trust.SERVER,
                at,
                at,
                null,
                null,
                Map.of(),
                properties,
                traits,
                Map.of());
    }
}
