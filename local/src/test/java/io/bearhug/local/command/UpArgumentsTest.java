package io.bearhug.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class UpArgumentsTest {

    @Test
    void nothing_said_means_the_demo_in_the_foreground() {
        assertThat(UpArguments.parse(List.of())).isEqualTo(new UpArguments(false, false, false, 0));
    }

    @Test
    void all_arguments_in_any_order() {
        assertThat(UpArguments.parse(List.of("--port=9090", "--virtual-clock", "-d", "--empty")))
                .isEqualTo(new UpArguments(true, true, true, 9090));
    }

    @Test
    void the_supervisor_hears_what_concerns_it() {
        assertThat(new UpArguments(true, true, true, 9090).forSupervisor())
                .containsExactly("--empty", "--virtual-clock", "--port=9090");
        assertThat(new UpArguments(true, false, false, 0).forSupervisor()).isEmpty();
    }

    @Test
    void an_unknown_argument_is_answered_with_the_usage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UpArguments.parse(List.of("--detach")))
                .withMessageContaining("--detach")
                .withMessageContaining("usage:");
    }
}
