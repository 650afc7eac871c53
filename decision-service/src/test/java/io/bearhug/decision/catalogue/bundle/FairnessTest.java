package io.bearhug.decision.catalogue.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.catalogue.Catalogue;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FairnessTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private static final String SHOP = """
        placements: [ { id: home-hero, channel: web, accepts: [tile] }, { id: side, channel: web, accepts: [tile] } ]
        actions:
          - { id: coat-sale, value: { person: 1 }, treatments: [ { id: a, placement: home-hero, blocks: [ { type: text, text: Coats } ] } ] }
          - { id: tee-tip, class: marketing, value: { person: 1 }, treatments: [ { id: b, placement: side, blocks: [ { type: text, text: Tees } ] } ] }
          - { id: help, class: service, value: { person: 1 }, treatments: [ { id: c, placement: side, blocks: [ { type: text, text: Help } ] } ] }
        """;

    private static final String RUNNING = """
        experiments:
          - { id: coats, measure: needsMet, placements: [home-hero], share: 0.5, arms: [ { id: as-is }, { id: other, without: [coat-sale] } ] }
          - { id: later, measure: needsMet, valid: { from: 2027-02-01T00:00:00Z }, arms: [ { id: as-is }, { id: other, levers: { tee-tip: 2 } } ] }
        """;

    private static Catalogue live(String text) {
        var checked = BundleCheck.check(text, Catalogue.EMPTY, NOW);
        assertThat(checked).isInstanceOf(Checked.Sound.class);
        return ((Checked.Sound) checked).catalogue();
    }

    private static Checked check(String experiments) {
        return BundleCheck.check("experiments: [ " + experiments + " ]", live(SHOP + RUNNING), NOW);
    }

    private static List<Fault> errors(Checked checked) {
        assertThat(checked).isInstanceOf(Checked.Faulty.class);
        return ((Checked.Faulty) checked).errors();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "arms: [ { id: a } ] ~ /experiments/0/arms ~ an experiment compares 2 to 10 arms, the first of them"
                        + " being how things are: this has 1",
                "arms: [ { id: a }, { id: a } ] ~ /experiments/0/arms/1/id ~ there are two arms 'a'",
                "arms: [ { id: a }, { id: b, weight: 0 } ] ~ /experiments/0/arms/1/weight ~ nobody would be in this"
                        + " arm",
                "arms: [ { id: a }, { id: b, weight: -1 } ] ~ /experiments/0/arms/1/weight ~ expected a number from 0,"
                        + " found -1",
                "arms: [ { id: a }, { id: b, without: [teetip] } ] ~ /experiments/0/arms/1/without/0 ~ there is no"
                        + " action 'teetip': did you mean 'tee-tip'?",
                "arms: [ { id: a }, { id: b, levers: { teetip: 2 } } ] ~ /experiments/0/arms/1/levers/teetip ~ there"
                        + " is no action 'teetip': did you mean 'tee-tip'?",
                "arms: [ { id: a }, { id: b, levers: { tee-tip: -2 } } ] ~ /experiments/0/arms/1/levers/tee-tip ~"
                        + " expected a number from 0, found -2",
                "arms: [ { id: a }, { id: b, without: [tee-tip], levers: { tee-tip: 2 } } ] ~"
                        + " /experiments/0/arms/1/levers/tee-tip ~ 'tee-tip' is left out in this arm",
                "arms: [ { id: a }, { id: b, without: [help] } ] ~ /experiments/0/arms/1/without/0 ~ action 'help' of"
                        + " experiment 'new' is no marketing",
                "arms: [ { id: a }, { id: b, levers: { help: 2 } } ] ~ /experiments/0/arms/1/levers/help ~ action"
                        + " 'help' of experiment 'new' is no marketing",
                "share: 0, arms: [ { id: a }, { id: b } ] ~ /experiments/0/share ~ nobody would take part",
                "share: 1.2, arms: [ { id: a }, { id: b } ] ~ /experiments/0/share ~ expected a number from 0 to 1,"
                        + " found 1.2",
                "margin: 0, arms: [ { id: a }, { id: b } ] ~ /experiments/0/margin ~ no two arms are ever that alike",
                "placements: [sde], arms: [ { id: a }, { id: b } ] ~ /experiments/0/placements/0 ~ there is no"
                        + " placement 'sde': did you mean 'side'?; a channel is written channel:NAME",
                "placements: [\"channel:mail\"], arms: [ { id: a }, { id: b } ] ~ /experiments/0/placements/0 ~ there"
                        + " is no placement 'channel:mail'",
                "valid: { from: 2027-02-01T00:00:00Z, until: 2027-01-01T00:00:00Z }, arms: [ { id: a }, { id: b } ] ~"
                        + " /experiments/0/valid ~ 'until' must be after 'from'",
                "salt: coats, arms: [ { id: a }, { id: b } ] ~ /experiments/0/salt ~ experiment 'coats' has the same"
                        + " salt",
                "arms: [ { id: a }, { id: b, without: [coat-sale] } ] ~ /experiments/0/arms ~ experiment 'coats'"
                        + " changes action 'coat-sale' at the same places and time",
                "valid: { from: 2027-06-01T00:00:00Z }, arms: [ { id: a }, { id: b, without: [tee-tip] } ] ~"
                        + " /experiments/0/arms ~ experiment 'later' changes action 'tee-tip' at the same places and time",
            })
    void findsWhatCannotBeCompared(String fields, String pointer, String message) {
        assertThat(errors(check("{ id: new, measure: needsMet, " + fields + " }")))
                .anySatisfy(it -> {
                    assertThat(it.pointer()).isEqualTo(pointer);
                    assertThat(it.message()).startsWith(message);
                    assertThat(it.place().line()).isEqualTo(1);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "arms: [ { id: a }, { id: b } ] ~ all arms are alike",
                "placements: [home-hero], arms: [ { id: a }, { id: b, without: [tee-tip] } ] ~ action 'tee-tip' is"
                        + " never said at the places of this experiment",
                "valid: { until: 2026-01-01T00:00:00Z }, arms: [ { id: a }, { id: b, without: [coat-sale] } ] ~ this"
                        + " experiment is over",
            })
    void warnsOfWhatIsProbablyNotMeant(String fields, String message) {
        assertThat(check("{ id: new, measure: needsMet, " + fields + " }").warnings())
                .extracting(Fault::message)
                .anySatisfy(it -> assertThat(it).startsWith(message));
    }

    @Test
    void whatIsWrittenOtherwiseIsTakenApart() {
        assertThat(check("{ id: new, measure: needsMet, placements: [side], valid: { until: 2027-01-01T00:00:00Z }, "
                        + "arms: [ { id: a }, { id: b, without: [tee-tip] } ] }"))
                .as("another action at another place, before the other begins")
                .isInstanceOf(Checked.Sound.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "measure: optOuts, share: 0.5, arms: [ { id: as-is }, { id: other, without: [coat-sale] } ]",
                "measure: needsMet, share: 0.4, arms: [ { id: as-is }, { id: other, without: [coat-sale] } ]",
                "measure: needsMet, share: 0.5, arms: [ { id: as-is, weight: 2 }, { id: other, without: [coat-sale] } ]",
                "measure: needsMet, share: 0.5, salt: x, arms: [ { id: as-is }, { id: other, without: [coat-sale] } ]",
                "measure: needsMet, share: 0.5, margin: 0.1, arms: [ { id: as-is }, { id: other, without: [coat-sale] } ]",
            })
    void whatHasBegunStaysAsItIs(String fields) {
        assertThat(errors(check("{ id: coats, placements: [home-hero], " + fields + " }")))
                .singleElement()
                .satisfies(it -> assertThat(it.message()).startsWith("experiment 'coats' has begun: only its name"));
    }

    @Test
    void itsEndAndAWiderShareMayStillChange() {
        assertThat(
                        check(
                                "{ id: coats, name: Fewer coats, measure: needsMet, placements: [home-hero], share: 0.8,"
                                        + " valid: { until: 2027-01-01T00:00:00Z }, arms: [ { id: as-is }, { id: other, without: [coat-sale] } ] }"))
                .isInstanceOf(Checked.Sound.class);
        assertThat(check("{ id: later, measure: satisfaction, valid: { from: 2027-02-01T00:00:00Z },"
                        + " arms: [ { id: as-is }, { id: other, levers: { tee-tip: 3 } } ] }"))
                .as("has not begun")
                .isInstanceOf(Checked.Sound.class);
    }

    @Test
    void anActionInAnExperimentDoesNotBecomeService() {
        var changed = SHOP.replace("{ id: coat-sale,", "{ id: coat-sale, class: service,");

        assertThat(errors(BundleCheck.check(changed, live(SHOP + RUNNING), NOW)))
                .extracting(Fault::message)
                .anySatisfy(
                        it -> assertThat(it).startsWith("action 'coat-sale' of experiment 'coats' is no marketing"));
    }

    @Test
    void whatAnExperimentNamesCannotBeRemoved() {
        assertThat(errors(BundleCheck.check("remove: { actions: [coat-sale, tee-tip] }", live(SHOP + RUNNING), NOW)))
                .extracting(Fault::message)
                .contains("experiment coats/arms/1/without/0 in force still refers to action 'coat-sale'")
                .anySatisfy(it -> assertThat(it).startsWith("there is no action 'tee-tip'"));
    }
}
