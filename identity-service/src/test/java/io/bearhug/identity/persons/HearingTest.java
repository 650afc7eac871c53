package io.bearhug.identity.persons;

import static io.bearhug.identity.Streams.START;
import static io.bearhug.identity.Streams.event;
import static io.bearhug.identity.Streams.id;
import static io.bearhug.identity.Streams.own;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Claim;
import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Trait;
import io.bearhug.contracts.Trust;
import io.bearhug.identity.facts.EventFacts;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.facts.Voice;
import io.bearhug.identity.graph.GraphSettings;
import io.bearhug.support.identifiers.Namespaces;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose word counts: a browser's key is public, so what it says of a name it merely claims is worth little. */
class HearingTest {

    private static final Claim ANN = own("user_id", "ann");
    private static final Claim BOB = own("user_id", "bob");
    private static final Claim MAIL = own("email", "ann@x.org");
    private static final Claim LAPTOP = own("anonymous_id", "laptop");
    private static final Claim TABLET = own("device_id", "tablet");
    private static final Claim THIEF = own("anonymous_id", "thief");
    private static final GraphSettings SETTINGS = GraphSettings.of(Namespaces.defaults());
    private static final EventFacts READER = new EventFacts(SETTINGS.namespaces());

    @Test
    void what_a_browser_claims_about_somebody_signed_in_elsewhere_is_not_heard() {
        Event[] told = {
            server(0, "M", ANN, LAPTOP),
            browser(5, "XXL", ANN, THIEF),
            browser(6, "XXL", ANN),
            agrees(7, ANN, THIEF),
            agrees(8, ANN)
        };
        assertThat(size(id("user_id", "ann"), told)).contains("M");
        assertThat(consents(id("user_id", "ann"), told)).isEmpty();
        assertThat(size(id("anonymous_id", "thief"), told)).contains("XXL");
    }

    @Test
    void nobody_gains_a_trait_by_a_claim_about_a_proven_name() {
        assertThat(size(
                        id("user_id", "ann"),
                        signIn(0, ANN, LAPTOP),
                        browser(5, "XXL", ANN),
                        browser(5, "XXL", ANN, THIEF)))
                .isEmpty();
    }

    @Test
    void a_claim_never_outranks_what_a_server_said_of_a_name_nobody_has_proven() {
        Event[] told = {
            server(0, "M", ANN, MAIL), browser(5, "XXL", MAIL, THIEF), browser(6, "XXL", ANN), agrees(7, MAIL, THIEF)
        };
        assertThat(size(id("user_id", "ann"), told)).contains("M");
        assertThat(consents(id("email", "ann@x.org"), told)).isEmpty();
    }

    @Test
    void where_nothing_better_is_known_a_claim_fills_the_gap() {
        assertThat(size(id("user_id", "ann"), browser(5, "S", ANN, LAPTOP), browser(6, "M", ANN, LAPTOP)))
                .contains("M");
        assertThat(size(id("user_id", "ann"), browser(5, "S", ANN))).contains("S");
    }

    @Test
    void a_browser_known_by_its_device_alone_speaks_for_itself() {
        assertThat(size(id("anonymous_id", "laptop"), browser(5, "S", LAPTOP))).contains("S");
        assertThat(consents(id("anonymous_id", "laptop"), agrees(5, LAPTOP))).containsExactly(true);
    }

    @Test
    void the_newest_word_counts_between_a_server_and_a_browser_somebody_signed_in_on() {
        assertThat(size(id("user_id", "ann"), server(0, "M", ANN, LAPTOP), browser(5, "L", ANN, LAPTOP)))
                .contains("L");
        assertThat(size(
                        id("user_id", "ann"),
                        server(0, "M", ANN, LAPTOP),
                        browser(5, "L", LAPTOP),
                        server(9, "XL", ANN)))
                .contains("XL");
        assertThat(consents(id("user_id", "ann"), signIn(0, ANN, LAPTOP), agrees(5, ANN, LAPTOP)))
                .containsExactly(true);
    }

    @Test
    void who_signs_in_later_has_said_it_all_along() {
        assertThat(size(
                        id("user_id", "ann"),
                        browser(5, "L", ANN, LAPTOP),
                        server(2, "M", ANN),
                        signIn(60, ANN, LAPTOP)))
                .contains("L");
    }

    @Test
    void a_no_counts_whoever_says_it_and_a_vouched_browser_takes_back_its_own() {
        Event yes = purpose(0, Trust.SERVER, true, ANN);
        assertThat(consents(id("user_id", "ann"), yes, purpose(5, Trust.BROWSER, false, ANN, THIEF)))
                .containsExactly(false);
        assertThat(consents(
                        id("user_id", "ann"),
                        signIn(0, ANN, LAPTOP),
                        purpose(5, Trust.BROWSER, false, ANN, LAPTOP),
                        agrees(6, ANN, LAPTOP)))
                .containsExactly(true);
        assertThat(consents(
                        id("user_id", "ann"),
                        signIn(0, ANN, LAPTOP),
                        purpose(5, Trust.BROWSER, false, ANN, LAPTOP),
                        agrees(6, ANN, THIEF)))
                .containsExactly(false);
    }

    @Test
    void on_a_shared_tablet_each_speaks_for_themselves_in_their_turn() {
        Event[] told = {
            signIn(0, ANN, TABLET),
            browser(5, "S", ANN, TABLET),
            agrees(6, ANN, TABLET),
            signIn(100, BOB, TABLET),
            browser(105, "L", BOB, TABLET),
            signIn(200, ANN, TABLET),
            browser(205, "XXL", BOB, TABLET)
        };
        assertThat(size(id("user_id", "ann"), told)).contains("S");
        assertThat(consents(id("user_id", "ann"), told)).containsExactly(true);
        assertThat(consents(id("user_id", "bob"), told)).isEmpty();
        assertThat(size(id("device_id", "tablet"), told)).isEmpty();
    }

    @Test
    void only_their_own_later_word_outranks_what_they_said_at_their_own_door() {
        Event corrected = ownDoor(10, "M");
        Event laterByShop = server(20, "XL", ANN);
        Event later = browser(30, "L", ANN, LAPTOP);
        assertThat(size(id("user_id", "ann"), signIn(0, ANN, LAPTOP), corrected, laterByShop))
                .contains("M");
        assertThat(size(id("user_id", "ann"), corrected, laterByShop, browser(30, "XXL", ANN)))
                .contains("M");
        assertThat(size(id("user_id", "ann"), signIn(0, ANN, LAPTOP), corrected, laterByShop, later))
                .contains("L");
        assertThat(size(id("user_id", "ann"), corrected, laterByShop, ownDoor(30, "S")))
                .contains("S");
        assertThat(size(id("user_id", "ann"), signIn(0, ANN, LAPTOP), corrected, later, server(40, "XL", ANN)))
                .contains("XL");
    }

    @Test
    void what_they_denied_is_not_known_again_from_what_is_said_later() {
        assertThat(size(id("user_id", "ann"), server(0, "M", ANN), ownDoor(10, null), server(20, "M", ANN)))
                .isEmpty();
    }

    private static Event server(int minute, String size, Claim... claims) {
        return says(minute, Trust.SERVER, size, claims);
    }

    private static Event browser(int minute, String size, Claim... claims) {
        return says(minute, Trust.BROWSER, size, claims);
    }

    private static Event says(int minute, Trust trust, String size, Claim... claims) {
        return event(
                "m" + minute, Event.Type.IDENTIFY, trust, at(minute), List.of(claims), Map.of("size", size), Map.of());
    }

    private static Event signIn(int minute, Claim... claims) {
        return event("m" + minute, Event.Type.IDENTIFY, Trust.SERVER, at(minute), claims);
    }

    private static Event agrees(int minute, Claim... claims) {
        return purpose(minute, Trust.BROWSER, true, claims);
    }

    private static Event purpose(int minute, Trust trust, boolean granted, Claim... claims) {
        return event(
                "m" + minute,
                Event.Type.PAGE,
                trust,
                at(minute),
                List.of(claims),
                Map.of(),
                Map.of("marketing", granted));
    }

    private static Event ownDoor(int minute, @Nullable String size) {
        Map<String, Object> traits = size == null ? Collections.singletonMap("size", null) : Map.of("size", size);
        return new Event(
                "m" + minute,
                Event.Type.IDENTIFY,
                null,
                List.of(ANN),
                ANN.identifier().key(),
                Voice.OWN_DOOR,
                Trust.SERVER,
                at(minute),
                at(minute),
                null,
                null,
                Map.of(),
                Map.of(),
                traits,
                Map.of());
    }

    private static Instant at(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    private static Optional<Object> size(Identifier name, Event... told) {
        return Optional.ofNullable(person(name, told).traits().get("size")).map(Trait::value);
    }

    private static List<Boolean> consents(Identifier name, Event... told) {
        return person(name, told).consents().stream().map(Consent::granted).toList();
    }

    private static ResolvedPerson person(Identifier name, Event... told) {
        Facts facts = Stream.of(told).map(READER::of).reduce(Facts.NONE, Facts::join);
        return Resolution.persons(facts, SETTINGS, START.plus(Duration.ofDays(1))).stream()
                .filter(person -> person.identifiers().contains(name))
                .findFirst()
                .orElseThrow();
    }
}
