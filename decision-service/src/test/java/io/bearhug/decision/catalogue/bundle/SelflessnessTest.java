package io.bearhug.decision.catalogue.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.catalogue.Catalogue;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may call itself a gesture. */
class SelflessnessTest {

    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
    private static final String WORTH = "value: { person: 5.0 }";

    @Test
    void asksNothingAndIsWorthSomethingToThePerson() {
        assertThat(BundleCheck.check(gesture("service", "text", WORTH), Catalogue.EMPTY, NOW))
                .isInstanceOf(Checked.Sound.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "marketing ~ text ~ value: { person: 5.0 } ~ /actions/0/class ~ a gesture is care: its class is service",
                "service ~ items ~ value: { person: 5.0 } ~ /actions/0/treatments/0/blocks/0/type ~ nothing is asked or"
                        + " offered with a gesture, so it has no items block",
                "service ~ order ~ value: { person: 5.0 } ~ /actions/0/treatments/0/blocks/0/type ~ nothing is asked or"
                        + " offered with a gesture, so it has no order block",
                "service ~ text ~ cost: 1 ~ /actions/0/value ~ a gesture is done for what it is worth to the person:"
                        + " write value: { person: … } above 0",
                "service ~ text ~ value: { person: 5.0, business: 2.0 } ~ /actions/0/value/business ~ a gesture is not"
                        + " done for what it brings the house: leave this out",
                "service ~ text ~ 'value: { person: 5.0 }, on: [weekly]' ~ /actions/0/on/0 ~ a gesture is no routine:"
                        + " moment 'weekly' comes every time",
                "service ~ text ~ 'value: { person: 5.0 }, asks: size' ~ /actions/0/asks ~ a gesture asks nothing",
                "service ~ text ~ 'value: { person: 5.0 }, recommend: { from: items, by: popular }' ~"
                        + " /actions/0/recommend ~ a gesture offers nothing: recommend in an action of its own",
            })
    void anythingElseIsRefusedAtItsPlace(String type, String block, String more, String pointer, String message) {
        var checked = BundleCheck.check(gesture(type, block, more), Catalogue.EMPTY, NOW);

        assertThat(checked).isInstanceOf(Checked.Faulty.class);
        assertThat(checked instanceof Checked.Faulty it ? it.errors() : List.<Fault>of())
                .anySatisfy(fault -> {
                    assertThat(fault.pointer()).isEqualTo(pointer);
                    assertThat(fault.message()).isEqualTo(message);
                });
    }

    private static String gesture(String type, String block, String more) {
        return """
            traits: [ { id: size, type: string } ]
            questions: [ { id: size, trait: size, text: { en: "Which size?" }, type: choice, answers: [S, M] } ]
            moments: [ { id: weekly, when: { every: P7D } } ]
            placements: [ { id: top, channel: web, accepts: [tile] } ]
            actions:
              - { id: label, kind: gesture, class: %s, %s, treatments: [ { id: a, placement: top, form: tile, blocks: [ { type: %s, text: "Printed" } ] } ] }
            """.formatted(type, more, block);
    }
}
