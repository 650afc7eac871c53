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
        assertThat(new Correction(About.NEED, "tees", Says.WRONG, null).decide())
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
