package io.bearhug.identity.self;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.identity.self.Correction.About;
import io.bearhug.identity.self.Correction.Says;
import io.bearhug.identity.self.Correction.Verdict;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorrectionTest {

    @Test
    void what_is_right_is_stated() {
        assertThat(new Correction(About.TRAIT, "shirtSize", Says.WRONG, "L").decide())
                .isEqualTo(new Verdict.State(Map.of("shirtSize", "L")));
    }

    @Test
    void what_is_not_so_is_taken_back() {
        Verdict gone = new Verdict.State(Collections.singletonMap("likesCoats", null));

        assertThat(new Correction(About.TRAIT, "likesCoats", Says.WRONG, null).decide())
                .isEqualTo(gone);
        assertThat(new Correction(About.TRAIT, "likesCoats", Says.NOT_MINE, "x").decide())
                .isEqualTo(gone);
    }

    @Test
    void what_cannot_be_put_right_here_is_said() {
        assertThat(new Correction(About.TRAIT, "size", Says.GIFT, null).decide())
                .isInstanceOf(Verdict.Cannot.class);
        assertThat(new Correction(About.RELATION, "x", Says.WRONG, null).decide())
                .isInstanceOf(Verdict.Cannot.class);
        assertThat(new Correction(About.NEED, "tees", Says.GIFT, null).decide()).isInstanceOf(Verdict.Cannot.class);
        assertThat(new Correction(About.EVENT, "m-1", Says.WRONG, null).decide())
                .isInstanceOf(Verdict.Cannot.class);
        assertThat(new Correction(About.EVENT, "m".repeat(250), Says.GIFT, null).decide())
                .isInstanceOf(Verdict.Cannot.class);
    }

    @Test
    void what_is_wrong_about_our_picture_is_kept_as_a_word_of_theirs() {
        assertThat(new Correction(About.NEED, "tees", Says.WRONG, null).decide())
                .isEqualTo(new Verdict.State(Map.of("corrected.need.tees", "wrong")));
        assertThat(new Correction(About.AFFINITY, "brand=b", Says.NOT_MINE, null).decide())
                .isEqualTo(new Verdict.State(Map.of("corrected.affinity.brand=b", "notMine")));
        assertThat(new Correction(About.EVENT, "m-1", Says.NOT_GIFT, null).decide())
                .isEqualTo(new Verdict.State(Map.of("corrected.event.m-1", "notGift")));
    }

    @Test
    void of_their_rhythm_it_is_kept_what_is_right() {
        assertThat(new Correction(About.RHYTHM, "dayOff", Says.WRONG, List.of("Sunday", "mon")).decide())
                .isEqualTo(new Verdict.State(Map.of("corrected.rhythm.dayOff", List.of("monday", "sunday"))));
        assertThat(new Correction(About.RHYTHM, "dayOff", Says.WRONG, "tuesday").decide())
                .isEqualTo(new Verdict.State(Map.of("corrected.rhythm.dayOff", List.of("tuesday"))));
        assertThat(new Correction(About.RHYTHM, "notBefore", Says.WRONG, "09:30").decide())
                .isEqualTo(new Verdict.State(Map.of("corrected.rhythm.notBefore", "09:30")));
    }

    @Test
    void of_their_rhythm_it_is_kept_that_what_was_learned_is_wrong() {
        for (var part : List.of("dayOff", "free", "notBefore")) {
            assertThat(new Correction(About.RHYTHM, part, Says.WRONG, null).decide())
                    .isEqualTo(new Verdict.State(Map.of("corrected.rhythm." + part, "wrong")));
            assertThat(new Correction(About.RHYTHM, part, Says.NOT_MINE, null).decide())
                    .isEqualTo(new Verdict.State(Map.of("corrected.rhythm." + part, "notMine")));
            assertThat(new Correction(About.RHYTHM, part, Says.GIFT, null).decide())
                    .isInstanceOf(Verdict.Cannot.class);
        }
    }

    @Test
    void of_others_it_is_kept_that_it_is_not_so_or_told_what_is_right() {
        String ada = "r-3d81c0ea-5b94-3b85-a9a5-3c0a4b0b9f9a";

        assertThat(new Correction(About.RELATION, ada, Says.NOT_MINE, null).decide())
                .isEqualTo(new Verdict.State(Map.of("corrected.relation." + ada, "notMine")));
        assertThat(new Correction(About.RELATION, ada, Says.WRONG, null).decide())
                .isEqualTo(new Verdict.State(Map.of("corrected.relation." + ada, "wrong")));
        assertThat(new Correction(About.RELATION, ada, Says.WRONG, Map.of("name", "Ada", "kind", "sister")).decide())
                .isEqualTo(new Verdict.Tell("Relation Stated", Map.of("id", ada, "name", "Ada", "kind", "sister")));
        String day = ada.replace("r-", "o-");
        assertThat(new Correction(About.OCCASION, day, Says.WRONG, null).decide())
                .isEqualTo(new Verdict.State(Map.of("corrected.occasion." + day, "wrong")));
        assertThat(new Correction(About.OCCASION, ada, Says.WRONG, null).decide())
                .isInstanceOf(Verdict.Cannot.class);
        for (Object bad :
                new Object[] {"Ada", Map.of(), Map.of("name", 7), Map.of("birthDate", "May"), Map.of("x", "y")}) {
            assertThat(new Correction(About.RELATION, ada, Says.WRONG, bad).decide())
                    .isInstanceOf(Verdict.Cannot.class);
        }
    }

    @Test
    void what_is_no_part_of_a_rhythm_is_refused() {
        assertThat(new Correction(About.RHYTHM, "week", Says.WRONG, null).decide())
                .isInstanceOf(Verdict.Cannot.class);
        assertThat(new Correction(About.RHYTHM, "dayOff", Says.WRONG, List.of("someday")).decide())
                .isInstanceOf(Verdict.Cannot.class);
        assertThat(new Correction(About.RHYTHM, "dayOff", Says.WRONG, 7).decide())
                .isInstanceOf(Verdict.Cannot.class);
        assertThat(new Correction(About.RHYTHM, "notBefore", Says.WRONG, "early").decide())
                .isInstanceOf(Verdict.Cannot.class);
        assertThat(new Correction(About.RHYTHM, "free", Says.WRONG, "always").decide())
                .isInstanceOf(Verdict.Cannot.class);
    }

    @Test
    void wishes_left_out_are_no_longer_wished() {
        assertThat(new Wishes(true, false, "chat", null).traits())
                .containsEntry("touch.humansOnly", true)
                .containsEntry("touch.channel", "chat")
                .containsEntry("touch.onlyWhenAsked", null)
                .containsEntry("touch.tone", null);
    }
}
