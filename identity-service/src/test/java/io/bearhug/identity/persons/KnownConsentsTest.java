package io.bearhug.identity.persons;

import static io.bearhug.identity.Streams.START;
import static io.bearhug.identity.Streams.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.ConsentFact;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.facts.Voice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A yes that was said before is no news – unless there was a no in between that it lifts. */
class KnownConsentsTest {

    private static final Identifier WORK = id("email", "work@x.org");

    private final KnownFacts known = new KnownFacts(100);

    @Test
    void the_same_yes_within_the_hour_is_no_news() {
        known.remember(said(null, true, 0));
        assertThat(known.isNews(said(null, true, 5))).isFalse();
    }

    @Test
    void a_general_yes_after_a_no_to_one_address_is_news() {
        known.remember(said(null, true, 0));
        known.remember(said(WORK, false, 3));
        assertThat(known.isNews(said(null, true, 5))).isTrue();
    }

    @Test
    void a_yes_to_one_address_after_a_general_no_is_news() {
        known.remember(said(WORK, true, 0));
        known.remember(said(null, false, 3));
        assertThat(known.isNews(said(WORK, true, 5))).isTrue();
    }

    @Test
    void a_word_about_another_address_is_news() {
        known.remember(said(null, true, 0));
        assertThat(known.isNews(said(WORK, true, 0))).isTrue();
        known.remember(said(WORK, true, 0));
        assertThat(known.isNews(said(WORK, true, 0))).isFalse();
    }

    private static Facts said(@Nullable Identifier point, boolean granted, int minute) {
        return Facts.of(
                List.of(),
                List.of(),
                List.of(),
                List.of(new ConsentFact(
                        id("user_id", "u"),
                        "marketing",
                        null,
                        point,
                        granted,
                        false,
                        START.plusSeconds(60L * minute),
                        "shop",
                        Voice.RECORDED)));
    }
}
