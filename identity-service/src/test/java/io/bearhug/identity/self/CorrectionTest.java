package io.bearhug.identity.self;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.identity.self.Correction.About;
import io.bearhug.identity.self.Correction.Says;
import io.bearhug.identity.self.Correction.Verdict;
import java.util.Collections;
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
        for (About about : new About[] {About.RHYTHM, About.RELATION}) {
            assertThat(new Correction(about, "x", Says.WRONG, null).decide()).isInstanceOf(Verdict.Cannot.class);
        }
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
    void wishes_left_out_are_no_longer_wished() {
        assertThat(new Wishes(true, false, "chat", null).traits())
                .containsEntry("touch.humansOnly", true)
                .containsEntry("touch.channel", "chat")
                .containsEntry("touch.onlyWhenAsked", null)
                .containsEntry("touch.tone", null);
    }
}
