package io.bearhug.context.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.context.Catalogues;
import io.bearhug.context.Facts;
import io.bearhug.context.fold.Fold;
import io.bearhug.context.fold.FragmentState;
import io.bearhug.context.fold.Slice;
import io.bearhug.context.notes.Lens;
import io.bearhug.contracts.Claim;
import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.Trait;
import io.bearhug.contracts.Trust;
import io.bearhug.contracts.context.LiveContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose words count in the view of a person. */
class WordsTest {

    private static final Lens LENS = Catalogues.lens(Catalogues.SHOP);
    private static final Claim ANN = new Claim("user_id", "ann", Claim.Role.SELF, false);
    private static final Claim DEVICE = new Claim("anonymous_id", "d", Claim.Role.SELF, false);
    private static final Slice CLAIMED = new Slice(null, null, true);

    @Test
    void what_a_browser_says_under_somebodys_name_is_not_heard() {
        var seen = see(null, whole(server(1, "M", ANN), browser(2, "XXL", ANN), agrees(2, true, ANN)));
        assertThat(size(seen)).isEqualTo("M");
        assertThat(seen.consents()).isEmpty();
        assertThat(seen.profile().timezone()).isNull();
    }

    @Test
    void what_it_says_on_a_device_it_only_claims_to_be_theirs_waits_for_identity() {
        var seen = see(
                ann(0, "shop", "M"),
                whole(server(0, "M", ANN)),
                part(CLAIMED, browser(2, "XXL", DEVICE), agrees(2, true, DEVICE)));
        assertThat(size(seen)).isEqualTo("M");
        assertThat(seen.consents()).isEmpty();
        assertThat(seen.profile().timezone()).isEqualTo("Asia/Tokyo");
    }

    @Test
    void on_a_device_of_theirs_the_newest_word_counts_at_once() {
        var seen = see(
                ann(0, "shop", "M"),
                whole(server(0, "M", ANN)),
                whole(browser(2, "L", DEVICE), agrees(2, true, DEVICE)));
        assertThat(size(seen)).isEqualTo("L");
        assertThat(seen.consents()).extracting(Consent::granted).containsExactly(true);
        assertThat(size(see(null, whole(browser(2, "L", DEVICE))))).isEqualTo("L");
    }

    @Test
    void a_browser_that_names_them_is_heard_on_a_device_of_theirs_and_nowhere_else() {
        var named = browser(2, "L", ANN, DEVICE);
        assertThat(named.fragment()).isEqualTo("user_id:ann");
        assertThat(size(see(null, whole(server(1, "M", ANN), named)))).isEqualTo("M");
        assertThat(size(see(null, whole(server(1, "M", ANN), named), whole(server(0, "S", DEVICE)))))
                .isEqualTo("L");
        assertThat(size(see(null, whole(server(1, "M", ANN), named), part(CLAIMED, server(0, "S", DEVICE)))))
                .isEqualTo("M");
        assertThat(size(see(null, whole(server(1, "M", ANN), named), part(before(2), server(0, "S", DEVICE)))))
                .isEqualTo("M");
    }

    private static Slice before(int minute) {
        return new Slice(null, at(minute));
    }

    @Test
    void a_no_counts_whoever_says_it() {
        assertThat(see(null, whole(agrees(1, true, Trust.SERVER, ANN), agrees(2, false, ANN)))
                        .consents())
                .extracting(Consent::granted)
                .containsExactly(false);
    }

    @Test
    void a_word_about_one_address_is_left_to_identity() {
        var general = agrees(1, false, Trust.SERVER, ANN);
        var one = at("email:ann@example.org", agrees(2, true, Trust.SERVER, ANN));
        assertThat(see(null, whole(general, one)).consents())
                .extracting(Consent::granted, Consent::contactPoint)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(false, null));
        assertThat(see(null, whole(one)).consents()).isEmpty();
    }

    private static Event at(String address, Event of) {
        int colon = address.indexOf(':');
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
                of.channel(),
                of.timezone(),
                of.purposes(),
                of.properties(),
                of.traits(),
                of.context(),
                new Identifier(address.substring(0, colon), address.substring(colon + 1)));
    }

    @Test
    void only_their_own_later_word_outranks_what_they_said_at_their_own_door() {
        var door = says(1, Trust.SERVER, "self", "S", ANN);
        assertThat(size(see(null, whole(door, server(2, "M", ANN))))).isEqualTo("S");
        assertThat(size(see(ann(1, "self", "S"), whole(server(2, "M", ANN))))).isEqualTo("S");
        assertThat(size(see(ann(1, "self", "S"), whole(door, server(2, "M", ANN)), whole(browser(3, "L", DEVICE)))))
                .isEqualTo("L");
        assertThat(size(see(ann(1, "self", "S"), whole(says(2, Trust.SERVER, "self", "XS", ANN)))))
                .isEqualTo("XS");
    }

    private static Event server(int minute, String size, Claim claim) {
        return says(minute, Trust.SERVER, "shop", size, claim);
    }

    private static Event browser(int minute, String size, Claim... claims) {
        return says(minute, Trust.BROWSER, "web-shop", size, claims);
    }

    private static Event says(int minute, Trust trust, String source, String size, Claim... claims) {
        return event("t" + minute + trust, minute, trust, source, Map.of("size", size), Map.of(), claims);
    }

    private static Event agrees(int minute, boolean granted, Claim claim) {
        return agrees(minute, granted, Trust.BROWSER, claim);
    }

    private static Event agrees(int minute, boolean granted, Trust trust, Claim claim) {
        return event("c" + minute + trust, minute, trust, "shop", Map.of(), Map.of("marketing", granted), claim);
    }

    private static Event event(
            String id,
            int minute,
            Trust trust,
            String source,
            Map<String, Object> traits,
            Map<String, Boolean> purposes,
            Claim... claims) {
        return new Event(
                id,
                Event.Type.IDENTIFY,
                null,
                List.of(claims),
                claims[0].identifier().key(),
                source,
                trust,
                at(minute),
                at(minute),
                "web",
                trust == Trust.BROWSER ? "Asia/Tokyo" : null,
                purposes,
                Map.of(),
                traits,
                Map.of());
    }

    private static Instant at(int minute) {
        return Facts.NOW.minus(Duration.ofHours(1)).plus(Duration.ofMinutes(minute));
    }

    private static Part whole(Event... events) {
        return part(Slice.ALWAYS, events);
    }

    private static Part part(Slice slice, Event... events) {
        var state = FragmentState.empty(events[0].fragment());
        for (var event : events) {
            state = Fold.apply(state, event, LENS);
        }
        return new Part(state, slice);
    }

    private static Person ann(int minute, String source, String size) {
        return new Person(
                "p-1",
                1,
                at(minute),
                null,
                false,
                List.of(),
                List.of(),
                Map.of("size", new Trait(size, Trait.Kind.STATED, source, at(minute), List.of(), null)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static LiveContext see(@Nullable Person person, Part... parts) {
        return View.of(new View.Subject(List.of(), person, Stream.of(parts).toList(), List.of()), LENS, Facts.NOW);
    }

    private static @Nullable Object size(LiveContext context) {
        var size = context.profile().traits().get("size");
        return size == null ? null : size.value();
    }
}
