package io.bearhug.identity.edge.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Trait;
import io.bearhug.identity.facts.ConsentFact;
import io.bearhug.identity.facts.TraitFact;
import io.bearhug.identity.facts.Voice;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneRowEachTest {

    private static final Identifier NAME = new Identifier("user_id", "ada");
    private static final Instant AT = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void what_is_one_row_is_left_once() {
        assertThat(OneRowEach.traits(List.of(trait("m-1", Voice.CLAIMED), trait("m-1", Voice.RECORDED))))
                .containsExactly(trait("m-1", Voice.RECORDED));
        assertThat(OneRowEach.consents(List.of(yes(AT, Voice.CLAIMED), yes(AT.plusNanos(1), Voice.RECORDED))))
                .containsExactly(yes(AT.plusNanos(1), Voice.RECORDED));
    }

    @Test
    void everything_else_is_left() {
        assertThat(OneRowEach.traits(List.of(trait("m-1", Voice.CLAIMED), trait("m-2", Voice.CLAIMED))))
                .hasSize(2);
        assertThat(OneRowEach.consents(List.of(yes(AT, Voice.CLAIMED), yes(AT.plusMillis(1), Voice.CLAIMED))))
                .hasSize(2);
    }

    private static TraitFact trait(String event, Voice voice) {
        return new TraitFact(NAME, "size", "M", Trait.Kind.STATED, AT, "shop", event, voice);
    }

    private static ConsentFact yes(Instant at, Voice voice) {
        return new ConsentFact(NAME, "marketing", null, null, true, false, at, "shop", voice);
    }
}
