package io.bearhug.identity.persons;

import static io.bearhug.identity.Streams.START;
import static io.bearhug.identity.Streams.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.ConsentFact;
import io.bearhug.identity.facts.Voice;
import io.bearhug.support.identifiers.Namespaces;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsentFoldTest {

    private static final Identifier USER = id("user_id", "u");
    private static final Identifier TABLET = id("anonymous_id", "t");
    private static final Identifier PHONE = id("anonymous_id", "p");

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
                        new ConsentFact(USER, "marketing", "email", false, false, START, "s", Voice.RECORDED)),
                Namespaces.defaults());
        assertThat(consents).extracting(Consent::granted).containsExactly(true, false);
    }

    private static boolean granted(ConsentFact... facts) {
        return ConsentFold.of(List.of(facts), Namespaces.defaults()).getFirst().granted();
    }

    private static ConsentFact said(Identifier on, boolean granted, int minute) {
        return new ConsentFact(
                on, "marketing", null, granted, false, START.plusSeconds(60L * minute), "web-shop", Voice.RECORDED);
    }
}
