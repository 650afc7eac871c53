package io.bearhug.identity.persons;

import static io.bearhug.identity.Streams.START;
import static io.bearhug.identity.Streams.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.SignFact;
import io.bearhug.identity.graph.GraphSettings;
import io.bearhug.identity.persons.Turns.Turn;
import io.bearhug.support.identifiers.Namespaces;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final GraphSettings SETTINGS = GraphSettings.of(Namespaces.defaults());
    private static final Identifier TABLET = id("anonymous_id", "tablet");
    private static final Identifier ANN = id("user_id", "ann");
    private static final Identifier BOB = id("user_id", "bob");

    @Test
    void each_has_the_device_until_the_other_signs_in_and_the_half_hour_before_the_first_sign_in() {
        assertThat(turns(in(ANN, 1), in(BOB, 3), in(ANN, 5)))
                .containsExactly(
                        new Turn(null, null, at(1).minus(Duration.ofMinutes(30))),
                        new Turn(ANN, at(1).minus(Duration.ofMinutes(30)), at(3)),
                        new Turn(BOB, at(3), at(5)),
                        new Turn(ANN, at(5), null));
    }

    @Test
    void who_signed_out_has_it_no_longer_and_nobody_signs_out_somebody_else() {
        assertThat(turns(in(ANN, 1), out(BOB, 2), out(null, 4)).subList(1, 3))
                .containsExactly(
                        new Turn(ANN, at(1).minus(Duration.ofMinutes(30)), at(4)), new Turn(null, at(4), null));
    }

    @Test
    void what_is_nobodys_for_a_moment_goes_to_who_comes_next() {
        Instant soon = at(4).plusSeconds(60);
        assertThat(turns(in(ANN, 1), out(ANN, 4), SignFact.at(TABLET, BOB, true, soon))
                        .subList(1, 3))
                .containsExactly(new Turn(ANN, at(1).minus(Duration.ofMinutes(30)), at(4)), new Turn(BOB, at(4), null));
    }

    @Test
    void who_has_not_signed_in_for_too_long_has_it_no_longer() {
        Duration lapse = SETTINGS.lapse(TABLET).orElseThrow();
        assertThat(turns(in(ANN, 1), in(BOB, 24 * 500)).get(1).to()).isEqualTo(at(1).plus(lapse));
    }

    @Test
    void a_device_of_many_has_no_half_hour() {
        assertThat(turns(in(ANN, 1), in(BOB, 2), in(id("user_id", "c"), 3), in(id("user_id", "d"), 4))
                        .getFirst())
                .isEqualTo(new Turn(null, null, at(1)));
    }

    @Test
    void sign_ins_within_an_hour_keep_the_first_and_the_last() {
        SignFact hour = in(ANN, 1).join(SignFact.at(TABLET, ANN, true, at(1).plusSeconds(1_800)));
        SignFact between = SignFact.at(TABLET, BOB, true, at(1).plusSeconds(900));
        assertThat(turns(hour, between).subList(1, 4)).extracting(Turn::who).containsExactly(ANN, BOB, ANN);
    }

    private static List<Turn> turns(SignFact... signs) {
        return Turns.of(TABLET, List.of(signs), SETTINGS);
    }

    private static SignFact in(Identifier who, int hour) {
        return SignFact.at(TABLET, who, true, at(hour));
    }

    private static SignFact out(@Nullable Identifier who, int hour) {
        return SignFact.at(TABLET, who, false, at(hour));
    }

    private static Instant at(int hour) {
        return START.plus(Duration.ofHours(hour));
    }
}
