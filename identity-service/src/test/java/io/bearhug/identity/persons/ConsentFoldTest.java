package io.bearhug.identity.persons;

import static io.bearhug.identity.Streams.START;
import static io.bearhug.identity.Streams.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.ConsentFact;
import io.bearhug.identity.facts.Voice;
import io.bearhug.support.identifiers.Namespaces;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsentFoldTest {

    private static final Identifier USER = id("user_id", "u");
    private static final Identifier TABLET = id("anonymous_id", "t");
    private static final Identifier PHONE = id("anonymous_id", "p");
    private static final Identifier WORK = id("email", "work@x.org");
    private static final Set<Identifier> NAMES = Set.of(USER, TABLET, PHONE, WORK);

    @Test
    void the_newest_word_under_one_name_counts() {
        assertThat(granted(said(USER, true, 1), said(USER, false, 2))).isFalse();
        assertThat(granted(said(USER, false, 1), said(USER, true, 2))).isTrue();
    }

    @Test
    void a_tie_is_a_no() {
        assertThat(granted(said(USER, true, 1), said(USER, false, 1))).isFalse();
    }

    @Test
    void a_banner_on_a_device_does_not_undo_the_account() {
        assertThat(granted(said(USER, false, 1), said(TABLET, true, 2))).isFalse();
    }

    @Test
    void the_account_undoes_the_banner_of_a_device() {
        assertThat(granted(said(TABLET, false, 1), said(USER, true, 2))).isTrue();
    }

    @Test
    void merging_two_devices_widens_nothing() {
        assertThat(granted(said(TABLET, false, 1), said(PHONE, true, 2))).isFalse();
    }

    @Test
    void a_newer_no_wins_wherever_it_was_said() {
        assertThat(granted(said(USER, true, 1), said(TABLET, false, 2))).isFalse();
    }

    @Test
    void each_channel_is_decided_for_itself() {
        List<Consent> consents = ConsentFold.of(
                List.of(
                        said(USER, true, 1),
                        new ConsentFact(USER, "marketing", "email", null, false, false, START, "s", Voice.RECORDED)),
                Namespaces.defaults(),
                NAMES);
        assertThat(consents).extracting(Consent::granted).containsExactly(true, false);
    }

    @Test
    void a_yes_to_one_address_widens_nothing_for_another() {
        assertThat(decided(said(USER, WORK, true, 1))).containsExactly("email:work@x.org yes");
        assertThat(decided(said(USER, false, 1), said(USER, WORK, true, 2)))
                .containsExactly("all no", "email:work@x.org yes");
    }

    @Test
    void a_no_to_one_address_leaves_the_others_alone() {
        assertThat(decided(said(USER, true, 1), said(USER, WORK, false, 2)))
                .containsExactly("all yes", "email:work@x.org no");
    }

    @Test
    void a_word_about_all_addresses_is_about_each() {
        assertThat(decided(said(USER, WORK, true, 1), said(USER, false, 2)))
                .containsExactly("all no", "email:work@x.org no");
        assertThat(decided(said(USER, WORK, false, 1), said(USER, true, 2)))
                .containsExactly("all yes", "email:work@x.org yes");
    }

    @Test
    void a_banner_on_a_device_does_not_undo_a_no_to_one_address() {
        assertThat(decided(said(USER, WORK, false, 1), said(TABLET, true, 2)))
                .containsExactly("all yes", "email:work@x.org no");
    }

    @Test
    void a_tie_at_one_address_is_a_no() {
        assertThat(decided(said(USER, WORK, true, 1), said(USER, false, 1)))
                .containsExactly("all no", "email:work@x.org no");
    }

    @Test
    void somebody_elses_address_says_nothing() {
        Identifier theirs = id("email", "other@x.org");
        assertThat(decided(said(USER, theirs, true, 1))).isEmpty();
        assertThat(decided(said(USER, theirs, false, 1), said(USER, true, 1))).containsExactly("all yes");
    }

    @Test
    void a_yes_holds_since_it_was_first_said() {
        assertThat(since(said(USER, true, 3).join(said(USER, true, 1)))).isEqualTo(minute(1));
        assertThat(since(said(USER, true, 3), said(TABLET, true, 2))).isEqualTo(minute(2));
    }

    @Test
    void a_yes_after_a_no_holds_since_it_lifted_it() {
        assertThat(since(said(USER, false, 2), said(USER, true, 3).join(said(USER, true, 5))))
                .isEqualTo(minute(3));
        assertThat(since(said(USER, true, 1).join(said(USER, true, 3)), said(USER, false, 2)))
                .isEqualTo(minute(3));
        assertThat(since(said(USER, false, 2), said(TABLET, true, 3), said(USER, true, 4)))
                .as("a banner lifts nothing")
                .isEqualTo(minute(4));
    }

    @Test
    void between_words_said_again_it_is_the_newest_that_is_sure_to_come_after_a_no() {
        ConsentFact again = said(USER, true, 1).join(said(USER, true, 3)).join(said(USER, true, 9));

        assertThat(since(again, said(USER, false, 2))).isEqualTo(minute(9));
    }

    @Test
    void a_no_holds_since_nothing() {
        assertThat(ConsentFold.of(List.of(said(USER, false, 1)), Namespaces.defaults(), NAMES))
                .singleElement()
                .matches(it -> it.since() == null);
    }

    private static @Nullable Instant since(ConsentFact... facts) {
        return ConsentFold.of(List.of(facts), Namespaces.defaults(), NAMES)
                .getFirst()
                .since();
    }

    private static Instant minute(int minute) {
        return START.plusSeconds(60L * minute);
    }

    private static boolean granted(ConsentFact... facts) {
        return ConsentFold.of(List.of(facts), Namespaces.defaults(), NAMES)
                .getFirst()
                .granted();
    }

    private static ConsentFact said(Identifier on, boolean granted, int minute) {
        return said(on, null, granted, minute);
    }

    private static ConsentFact said(Identifier on, @Nullable Identifier point, boolean granted, int minute) {
        Instant at = START.plusSeconds(60L * minute);
        return new ConsentFact(on, "marketing", null, point, granted, false, at, "web-shop", Voice.RECORDED);
    }

    private static List<String> decided(ConsentFact... facts) {
        return ConsentFold.of(List.of(facts), Namespaces.defaults(), NAMES).stream()
                .map(it -> (it.contactPoint() == null ? "all" : it.contactPoint()) + (it.granted() ? " yes" : " no"))
                .toList();
    }
}
