package io.bearhug.identity.graph;

import static io.bearhug.identity.Streams.START;
import static io.bearhug.identity.Streams.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.ControlFact;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.facts.LinkEvidence;
import io.bearhug.identity.facts.Node;
import io.bearhug.identity.facts.Pair;
import io.bearhug.identity.facts.Strength;
import io.bearhug.support.identifiers.IdentifierNormaliser;
import io.bearhug.support.identifiers.Namespace;
import io.bearhug.support.identifiers.Namespaces;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The limits of the graph, each by itself. */
class PartitionTest {

    private static final GraphSettings SETTINGS = GraphSettings.of(Namespaces.defaults());
    private static final GraphSettings SMALL =
            new GraphSettings(Namespaces.defaults(), 12, 50, Duration.ofDays(730), Duration.ofMinutes(30), 200);
    private static final Identifier ANN = id("user_id", "ann");
    private static final Identifier BOB = id("user_id", "bob");
    private static final Identifier MAIL = id("email", "ann@x.org");
    private static final Identifier PHONE = id("anonymous_id", "phone");

    @Test
    void ten_thousand_names_on_one_cookie_leave_it_with_fifty_and_the_rest_alone() {
        Identifier cookie = id("cookie", "c");
        List<LinkEvidence> told = IntStream.range(0, 10_000)
                .mapToObj(i -> link(cookie, id("email", "m" + i + "@x.org"), Strength.STATED, i / 100))
                .toList();

        Partition partition = divide(SETTINGS, told);

        assertThat(partition.refused().values())
                .filteredOn(Refusal.DEGREE::equals)
                .hasSize(10_000 - SETTINGS.maxLinks());
        assertThat(partition.regions()).allMatch(region -> region.size() <= SETTINGS.maxLinks() + 1);
        assertThat(partition.persons()).filteredOn(person -> person.size() > 1).hasSize(1);
    }

    @Test
    void a_crowd_is_cut_at_the_names_that_two_use_and_then_at_its_weakest_links() {
        List<LinkEvidence> told = new ArrayList<>();
        IntStream.range(0, 20).forEach(i -> {
            told.add(link(id("user_id", "u" + i), id("email", "m" + i + "@x.org"), Strength.VERIFIED, 0));
            told.add(link(id("user_id", "u" + i), id("email", "m" + (i + 1) + "@x.org"), Strength.VERIFIED, 1));
        });
        List<LinkEvidence> chain = IntStream.range(0, 40)
                .mapToObj(
                        i -> link(id("anonymous_id", "a" + i), id("anonymous_id", "a" + (i + 1)), Strength.RECORDED, i))
                .toList();

        Partition crowd = divide(SMALL, told);
        Partition longest = divide(SMALL, chain);

        assertThat(crowd.refused()).containsValue(Refusal.CROWD);
        assertThat(crowd.regions()).hasSize(1);
        assertThat(longest.refused()).containsValue(Refusal.SIZE);
        assertThat(longest.persons()).allMatch(person -> person.size() <= 12);
    }

    @Test
    void what_is_too_long_ago_speaks_for_nobody_and_says_when_it_will() {
        List<LinkEvidence> told = List.of(link(ANN, PHONE, Strength.AUTHENTICATED, 0));
        Instant lapses = SETTINGS.lapsesAt(told.getFirst().link()).orElseThrow();
        Facts facts = facts(told);

        assertThat(Partition.of(facts, SETTINGS, lapses.minusSeconds(1)).due())
                .containsEntry(Set.of(ANN, PHONE), lapses);
        assertThat(Partition.of(facts, SETTINGS, lapses).refused()).containsValue(Refusal.LAPSED);
    }

    @Test
    void a_stated_address_never_joins_two_customers() {
        Namespaces two = new Namespaces(Stream.concat(
                        Namespaces.defaults().all().stream(),
                        Stream.of(new Namespace(
                                "login",
                                2,
                                2,
                                OptionalInt.of(5),
                                OptionalInt.empty(),
                                null,
                                IdentifierNormaliser.TRIM,
                                true)))
                .toList());
        Identifier login = id("login", "l");

        Partition partition = divide(
                GraphSettings.of(two),
                List.of(link(ANN, MAIL, Strength.RECORDED, 0), link(login, MAIL, Strength.RECORDED, 1)));

        assertThat(partition.refused()).containsValue(Refusal.STATED_BRIDGE);
        assertThat(partition.persons()).hasSize(2);
    }

    @Test
    void our_own_people_outrank_evidence_and_the_later_decision_stands() {
        List<LinkEvidence> told =
                List.of(link(ANN, MAIL, Strength.VERIFIED, 0), link(BOB, PHONE, Strength.RECORDED, 0));
        Facts facts = facts(told);

        assertThat(persons(facts, decision(ControlFact.Type.MUST_LINK, ANN, BOB, 1)))
                .isEqualTo(1);
        assertThat(persons(facts, decision(ControlFact.Type.CANNOT_LINK, ANN, MAIL, 1)))
                .isEqualTo(3);
        assertThat(persons(facts, decision(ControlFact.Type.RETRACT, ANN, MAIL, 1)))
                .isEqualTo(3);
        assertThat(persons(
                        facts,
                        decision(ControlFact.Type.CANNOT_LINK, ANN, MAIL, 1),
                        decision(ControlFact.Type.RETRACT, ANN, MAIL, 2)))
                .isEqualTo(2);
        assertThat(persons(
                        facts,
                        decision(ControlFact.Type.MUST_LINK, ANN, BOB, 3),
                        decision(ControlFact.Type.CANNOT_LINK, ANN, BOB, 2)))
                .isEqualTo(1);
    }

    @Test
    void a_kiosk_is_one_persons_again_when_somebody_says_so() {
        List<LinkEvidence> told = IntStream.range(0, 5)
                .mapToObj(i -> link(id("user_id", "u" + i), PHONE, Strength.AUTHENTICATED, i))
                .toList();
        Facts unhubbed = facts(told)
                .join(Facts.of(
                        new ControlFact("1", ControlFact.Type.UNHUB, PHONE, null, START, "admin", "it is u4's")));

        assertThat(divide(SETTINGS, told).shared()).containsExactly(PHONE);
        Partition partition = Partition.of(unhubbed, SETTINGS, START);
        assertThat(partition.shared()).isEmpty();
        assertThat(partition.persons()).contains(Set.of(id("user_id", "u4"), PHONE));
    }

    private static int persons(Facts facts, Facts... decisions) {
        Facts all = Stream.of(decisions).reduce(facts, Facts::join);
        return Partition.of(all, SETTINGS, START.plus(Duration.ofDays(1)))
                .persons()
                .size();
    }

    private static Facts decision(ControlFact.Type type, Identifier a, Identifier b, int hour) {
        Instant at = START.plus(Duration.ofHours(hour));
        return Facts.of(new ControlFact(type + "-" + hour, type, a, b, at, "admin", "test"));
    }

    private static Partition divide(GraphSettings settings, Collection<LinkEvidence> told) {
        return Partition.of(facts(told), settings, START);
    }

    private static Facts facts(Collection<LinkEvidence> told) {
        List<Node> nodes = told.stream()
                .flatMap(link -> link.pair().ends().stream())
                .distinct()
                .map(name -> new Node(name, START, START, "shop", false, false, false))
                .toList();
        return Facts.of(nodes, told, List.of(), List.of());
    }

    private static LinkEvidence link(Identifier a, Identifier b, Strength strength, int hour) {
        return new LinkEvidence(Pair.of(a, b), strength, START.plus(Duration.ofHours(hour)), "shop", "m" + hour);
    }
}
