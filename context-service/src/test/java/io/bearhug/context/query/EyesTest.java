package io.bearhug.context.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.context.fold.FragmentState;
import io.bearhug.context.view.Part;
import io.bearhug.context.view.View;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How far somebody who watches has seen. */
class EyesTest {

    @Test
    void aStateHasOneNameForThoseWhoSeeItInTheSameWay() {
        var id = eyes(null, false).nameOf("1,2", "v1");
        assertThat(eyes("other", false).nameOf("1,2", "v1")).isEqualTo(id);
        assertThat(Stream.of(
                        eyes(null, true).nameOf("1,2", "v1"),
                        eyes(null, false).nameOf("1,3", "v1"),
                        eyes(null, false).nameOf("1,2", "v2")))
                .doesNotContain(id)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatTheyHaveIsWhatTheySawLast() {
        var eyes = eyes("a", false);
        assertThat(eyes.have("a")).isTrue();
        eyes.saw("b");
        assertThat(eyes.have("a")).isFalse();
        assertThat(eyes.have("b")).isTrue();
    }

    @Test
    void otherFragmentsAreAnotherState() {
        var eyes = eyes(null, false);
        assertThat(eyes.follow(subject("f1", "f2"))).isFalse();
        var id = eyes.nameOf("1", "v1");
        assertThat(eyes.follow(subject("f2", "f1"))).isTrue();
        assertThat(eyes.nameOf("1", "v1")).isEqualTo(id);
        assertThat(eyes.follow(subject("f1"))).isFalse();
        assertThat(eyes.nameOf("1", "v1")).isNotEqualTo(id);
    }

    @Test
    void aQuietLineIsHeardOfAtOnceAndThenFromTimeToTime() {
        var eyes = eyes(null, false);
        var said = Stream.generate(eyes::still)
                .limit(7)
                .map(it -> ((Glance.Still) it).worthSaying())
                .toList();
        assertThat(said).containsExactly(true, false, false, true, false, false, true);
    }

    private static Eyes eyes(@Nullable String has, boolean masked) {
        return new Eyes(new Watcher("me", masked, Instant.EPOCH, "p", has), 2);
    }

    private static View.Subject subject(String... fragments) {
        return new View.Subject(
                List.of(),
                null,
                Stream.of(fragments).map(FragmentState::empty).map(Part::whole).toList(),
                List.of());
    }
}
