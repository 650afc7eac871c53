package io.bearhug.decision.catalogue.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.catalogue.Catalogue;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundleCheckTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private static final String LIVE = """
        purposes: [ { id: recommendations, says: "We suggest things", basis: consent } ]
        traits:
          - { id: shirtSize, type: string, mention: freely }
          - { id: complaintOpen, type: boolean, default: false }
          - { id: birthDate, type: date, sensitive: true, mention: never }
        affinities: [ { property: category } ]
        needs:
          - { id: t-shirt, name: Finding a T-shirt, signals: [ { event: Product Viewed, where: 'properties.category == "t-shirts"', weight: 1.2 } ] }
        moments: [ { id: weekly, when: { every: P7D } } ]
        placements: [ { id: home-hero, channel: web, accepts: [tile] } ]
        questions: [ { id: shirt-size, trait: shirtSize, text: "Which size?", answers: [S, M] } ]
        actions:
          - id: tee-tip
            serves: t-shirt
            value: { business: 9.0, person: 4.0 }
            treatments: [ { id: tee-tip-web, placement: home-hero, form: tile, blocks: [ { type: headline, text: "Tees" } ] } ]
        policies: { silence: { threshold: 0.5 }, holdout: { share: 0.02, salt: "2026" } }
        """;

    private static Checked check(String text) {
        return BundleCheck.check(text, live(), NOW);
    }

    private static Catalogue live() {
        return sound(BundleCheck.check(LIVE, Catalogue.EMPTY, NOW)).catalogue();
    }

    private static Checked.Sound sound(Checked checked) {
        assertThat(checked).isInstanceOf(Checked.Sound.class);
        return (Checked.Sound) checked;
    }

    private static List<Fault> errors(String text) {
        assertThat(check(text)).isInstanceOf(Checked.Faulty.class);
        return ((Checked.Faulty) check(text)).errors();
    }

    /** An action with two further lines, the first of them line 4. */
    private static String action(String... more) {
        return """
            actions:
              - id: new-tip
                treatments: [ { id: new-web, placement: home-hero, form: tile, blocks: [ { type: headline, text: Hi } ] } ]
            """ + String.join("\n", more).indent(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "colour: red ~ 4 ~ 5 ~ /actions/0/colour ~ an action has no field 'colour'",
                "serve: t-shirt ~ 4 ~ 5 ~ /actions/0/serve ~ an action has no field 'serve': did you mean 'serves'?",
                "serves: tshirt ~ 4 ~ 13 ~ /actions/0/serves ~ there is no need 'tshirt': did you mean 't-shirt'?",
                "purpose: profiling ~ 4 ~ 14 ~ /actions/0/purpose ~ there is no purpose 'profiling'",
                "asks: shoe-size ~ 4 ~ 11 ~ /actions/0/asks ~ there is no question 'shoe-size'",
                "on: [monthly] ~ 4 ~ 10 ~ /actions/0/on/0 ~ there is no moment 'monthly'",
                "excludes: [coat-sale] ~ 4 ~ 16 ~ /actions/0/excludes/0 ~ there is no action 'coat-sale'",
                "after: { action: size-guide, outcome: shown } ~ 4 ~ 22 ~ /actions/0/after/action ~ there is no action"
                        + " 'size-guide'",
                "kind: offr ~ 4 ~ 11 ~ /actions/0/kind ~ expected one of offer, message, question, reminder,"
                        + " recommendation, service, gesture, handover, found 'offr': did you mean 'offer'?",
                "class: sales ~ 4 ~ 12 ~ /actions/0/class ~ expected one of transactional, service, marketing, found"
                        + " 'sales'",
                "cost: cheap ~ 4 ~ 11 ~ /actions/0/cost ~ expected a number from 0, found 'cheap'",
                "cost: -1 ~ 4 ~ 11 ~ /actions/0/cost ~ expected a number from 0, found -1",
                "expected: { success: 1.5 } ~ 4 ~ 26 ~ /actions/0/expected/success ~ expected a number from 0 to 1,"
                        + " found 1.5",
                "caps: [ { max: 2, per: week } ] ~ 4 ~ 28 ~ /actions/0/caps/0/per ~ expected a duration such as P7D or"
                        + " PT10M, found 'week'",
                "caps: [ { max: 2.5, per: P7D } ] ~ 4 ~ 20 ~ /actions/0/caps/0/max ~ expected a whole number from 0,"
                        + " found 2.5",
                "caps: [ { per: P7D } ] ~ 4 ~ 13 ~ /actions/0/caps/0 ~ this cap lacks 'max'",
                "cooldown: { dismissed: P1Y } ~ 4 ~ 28 ~ /actions/0/cooldown/dismissed ~ expected a duration such as"
                        + " P7D or PT10M, found 'P1Y'",
                "valid: { from: tomorrow } ~ 4 ~ 20 ~ /actions/0/valid/from ~ expected a point in time such as"
                        + " 2027-01-31T09:00:00Z, found 'tomorrow'",
                "explore: maybe ~ 4 ~ 14 ~ /actions/0/explore ~ expected true or false, found 'maybe'",
                "eligibility: 'person.traits.complaintOpen > 3' ~ 4 ~ 47 ~ /actions/0/eligibility ~ '>' cannot be"
                        + " applied to bool, int",
                "eligibility: 'persn.country == \"DE\"' ~ 4 ~ 19 ~ /actions/0/eligibility ~ unknown name 'persn': did"
                        + " you mean 'person'?",
                "applicability: 'needs[\"coat\"].strength > 0.3' ~ 4 ~ 27 ~ /actions/0/applicability ~ there is no"
                        + " need 'coat'",
                "suitability: 'person.country' ~ 4 ~ 19 ~ /actions/0/suitability ~ a rule must be true or false, this"
                        + " is string",
                "success: { event: Bought, where: 'properties.a ==' } ~ 4 ~ 54 ~ /actions/0/success/where ~ mismatched"
                        + " input '<EOF>'",
                "recommend: { where: 'item.colr == \"red\"' } ~ 4 ~ 30 ~ /actions/0/recommend/where ~ unknown field"
                        + " 'colr'",
                "kind: question ~ 2 ~ 5 ~ /actions/0 ~ a question needs 'asks'",
                "valid: { from: 2026-02-01T00:00:00Z, until: 2026-01-01T00:00:00Z } ~ 4 ~ 12 ~ /actions/0/valid ~"
                        + " 'until' must be after 'from'",
                "name: { english: Tip } ~ 4 ~ 13 ~ /actions/0/name/english ~ 'english' is no language; write a tag"
                        + " such as en or de",
                "name: [a] ~ 4 ~ 11 ~ /actions/0/name ~ expected a text, or a map of languages to texts, found a list",
                "id: twice ~ 4 ~ 5 ~ /actions/0/id ~ 'id' is written twice",
            })
    void findsWhatIsWrongWithAnAction(String line, int at, int column, String pointer, String message) {
        var first = errors(action(line)).getFirst();

        assertThat(first.message()).startsWith(message);
        assertThat(first.pointer()).isEqualTo(pointer);
        assertThat(first.place()).isEqualTo(new Place(null, at, column));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "treatments: [] ~ 1 ~ 13 ~ this action has no treatments",
                "kind: offer ~ 1 ~ 13 ~ this action has no treatments",
                "treatments: [ { id: a, placement: home, blocks: [ { type: items } ] } ] ~ 1 ~ 57 ~ there is no"
                        + " placement 'home'",
                "treatments: [ { id: a, placement: home-hero, form: mail, blocks: [ { type: reason } ] } ] ~ 1 ~ 74 ~"
                        + " placement 'home-hero' does not accept the form 'mail': it accepts tile",
                "treatments: [ { id: a, blocks: [ { type: reason } ] } ] ~ 1 ~ 37 ~ a treatment is either for a"
                        + " 'placement' or for a 'channel'",
                "treatments: [ { id: a, channel: fax, blocks: [ { type: reason } ] } ] ~ 1 ~ 55 ~ expected one of web,"
                        + " app, email",
                "treatments: [ { id: a, channel: sms, blocks: [] } ] ~ 1 ~ 68 ~ a treatment without blocks says"
                        + " nothing",
                "treatments: [ { id: a, channel: sms, blocks: [ { type: txt } ] } ] ~ 1 ~ 78 ~ expected one of"
                        + " headline, text",
                "treatments: [ { id: a, channel: sms, blocks: [ { type: text } ] } ] ~ 1 ~ 70 ~ a text block needs"
                        + " 'text'",
                "treatments: [ { id: a, channel: sms, blocks: [ { type: question } ] } ] ~ 1 ~ 70 ~ a question block"
                        + " needs the action to say what it 'asks'",
                "treatments: [ { id: a, channel: sms, blocks: [ { type: text, text: \"In {person.traits.shirtsize}\" }"
                        + " ] } ] ~ 1 ~ 94 ~ trait 'shirtsize' is not declared, so it cannot be named: did you mean"
                        + " 'shirtSize'?",
                "treatments: [ { id: a, channel: sms, blocks: [ { type: text, text: \"Born {person.traits.birthDate}\""
                        + " } ] } ] ~ 1 ~ 96 ~ trait 'birthDate' is never to be named",
                "treatments: [ { id: a, channel: sms, blocks: [ { type: text, text: \"{persn.country}\" } ] } ] ~ 1 ~"
                        + " 91 ~ there is no variable '{persn.country}': did you mean 'person'?",
                "treatments: [ { id: a, channel: sms, blocks: [ { type: text, text: \"{person.shoes}\" } ] } ] ~ 1 ~"
                        + " 91 ~ '{person.shoes}' leads nowhere",
            })
    void findsWhatIsWrongWithTreatments(String field, int line, int column, String message) {
        var first = errors("actions: [ { id: new-tip, " + field + " } ]").getFirst();

        assertThat(first.message()).startsWith(message);
        assertThat(first.place().line()).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "polices: {} ~ a bundle has no field 'polices': did you mean 'policies'?",
                "policies: { silence: { treshold: 1 } } ~ a silence has no field 'treshold': did you mean 'threshold'?",
                "policies: { contact: { quietHours: { from: 21:00, to: morning } } } ~ expected a time of day such as"
                        + " \"21:00\", found 'morning'",
                "policies: { holdout: { share: 2, salt: a } } ~ expected a number from 0 to 1, found 2",
                "policies: { trouble: { above: 0.5, allow: [servce] } } ~ expected one of offer",
                "policies: { learning: { nowhere: full } } ~ there is no placement 'nowhere'",
                "remove: { actions: [tee-tipp] } ~ there is no action 'tee-tipp' to remove: did you mean 'tee-tip'?",
                "remove: { needs: [t-shirt] } ~ action tee-tip/serves in force still refers to need 't-shirt'",
                "remove: { placements: [home-hero] } ~ action tee-tip/treatments/0/placement in force still refers to"
                        + " placement 'home-hero'",
                "needs: [ { id: a, signals: [ { event: X, where: 'event.nam == \"a\"', weight: 1 } ] } ] ~ unknown"
                        + " field 'nam'",
                "needs: [ { id: a, signals: [ { event: X } ] } ] ~ this signal lacks 'weight'",
                "needs: [ { id: a b } ] ~ an id is made of letters",
                "needs: [ { id: a }, { id: a } ] ~ there are two of need 'a'; the first is in line 1",
                "moments: [ { id: a, when: { every: P7D, need: t-shirt } } ] ~ a pattern is led by one of",
                "moments: [ { id: a, when: { within: P7D } } ] ~ a pattern is led by one of",
                "moments: [ { id: a, when: { sequence: [ { event: X }, { absence: Y } ] } } ] ~ the absence of Y needs"
                        + " 'for'",
                "moments: [ { id: a, when: { sequence: [ { absence: Y, for: PT1M } ] } } ] ~ a sequence begins with an"
                        + " event",
                "moments: [ { id: a, when: { sequence: [ { event: X }, { absence: Y, for: PT1M }, { event: Z } ] } } ]"
                        + " ~ an absence can only be the last",
                "moments: [ { id: a, when: { rhythm: dayof } } ] ~ a rhythm is one of dayOff, free or active; this is"
                        + " 'dayof'",
                "moments: [ { id: a, when: { rhythm: dayOff, after: lunch } } ] ~ a rhythm opens after firstActivity",
                "moments: [ { id: a, when: { every: PT10M } } ] ~ once an hour is the most",
                "moments: [ { id: a, when: { at: 2027-01-04T09:00:00Z, who: 'person.contry == \"DE\"' } } ] ~ unknown"
                        + " field 'contry'",
                "moments: [ { id: a, when: { trait: birthDate, before: soon } } ] ~ expected a span of days, months or"
                        + " years",
                "traits: [ { id: a, type: text } ] ~ expected one of string, number",
                "traits: [ { id: a, purposes: [nothing] } ] ~ there is no purpose 'nothing'",
                "placements: [ { id: a, channel: fax } ] ~ expected one of web",
                "placements: [ { id: a } ] ~ this placement lacks 'channel'",
                "questions: [ { id: a, trait: shirtSize } ] ~ this question lacks 'text'",
                "- a ~ expected the fields of a bundle, found a list",
                "actions: tee ~ expected a list, found 'tee'",
                "{ a ~ this is not YAML",
                "a: &x [1] ~ a bundle has no field 'a'",
            })
    void findsWhatIsWrongElsewhere(String text, String message) {
        assertThat(errors(text)).extracting(Fault::message).anySatisfy(it -> assertThat(it)
                .startsWith(message));
    }

    @Test
    void listsEverythingAtOnceInTheOrderOfTheText() {
        var errors = errors(action("colour: red", "serves: coat", "cost: cheap", "eligibility: 'persn.id == \"a\"'"));

        assertThat(errors).extracting(it -> it.place().line()).containsExactly(4, 5, 6, 7);
    }

    @Test
    void aBrokenDefinitionDoesNotMakeOthersWrong() {
        var errors = errors("""
            needs: [ { id: coat, signals: [ { event: Product Viewed } ] } ]
            actions:
              - id: coat-tip
                serves: coat
                applicability: 'needs["coat"].strength > 0.3'
                treatments: [ { id: a, channel: sms, blocks: [ { type: reason } ] } ]
            """);

        assertThat(errors).singleElement().extracting(Fault::message).isEqualTo("this signal lacks 'weight'");
    }

    @Test
    void countsLinesOfNamedFiles() {
        var errors = errors(
                "# file: a.yaml\nneeds:\n  - { id: a }\n---\n# file: b.yaml\nneeds:\n  - { id: b, colour: red }\n");

        assertThat(errors).singleElement().extracting(Fault::place).isEqualTo(new Place("b.yaml", 2, 14));
    }

    @Test
    void findsPlacesInBlocksOfText() {
        var errors = errors(action("eligibility: |", "  person.country == 'DE'", "  && persn.id == 'a'"));

        assertThat(errors).singleElement().extracting(Fault::place).isEqualTo(new Place(null, 6, 10));
    }

    @Test
    void refusesWhatUnfoldsToMoreThanItSays() {
        var bomb = "a: &a [x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b]";

        assertThat(errors(bomb))
                .singleElement()
                .extracting(Fault::message)
                .asString()
                .contains("alias");
        assertThat(errors("{\"a\":".repeat(100) + "1" + "}".repeat(100))).isNotEmpty();
    }

    @Test
    void readsJsonToo() {
        var json = "{\n"
                + "\t\"needs\": [{\"id\": \"coat\", \"signals\": [{\"event\": \"Product Viewed\", \"weight\":"
                + " 1}]}]\n"
                + "}";

        assertThat(sound(check(json)).catalogue().needs()).containsKeys("t-shirt", "coat");
    }

    @Test
    void readsWordsThatOldYamlTookForTruthAndNumbers() {
        var catalogue = sound(check("traits: [ { id: no }, { id: on } ]\n"
                        + "policies: { contact: { quietHours: { from: 21:00, to: 08:00 } } }"))
                .catalogue();

        assertThat(catalogue.traits()).containsKeys("no", "on");
        assertThat(catalogue.policies().contact()).isNotNull();
    }

    @Test
    void laysADraftOverTheCatalogueInForce() {
        var catalogue = sound(check("""
            remove: { questions: [shirt-size] }
            needs: [ { id: t-shirt, name: Tees, signals: [ { event: Product Viewed, weight: 2 } ] } ]
            policies: { silence: { threshold: 0.1 } }
            """)).catalogue();

        assertThat(catalogue.questions()).isEmpty();
        assertThat(catalogue.actions()).containsKey("tee-tip");
        assertThat(catalogue.needs().get("t-shirt")).isNotNull().satisfies(it -> assertThat(it.signals())
                .singleElement()
                .satisfies(signal -> assertThat(signal.weight()).isEqualTo(2)));
        assertThat(catalogue.policies().holdout())
                .as("policies that are not written stay")
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "caps: [ { max: 0, per: P7D } ] ~ a cap of 0 can never be met",
                "value: { business: 10.0, person: 0 } ~ this action can never win: it is worth nothing to the person",
                "value: { business: 0.1, person: 0.1 } ~ this action can never win: even a certain success",
                "valid: { until: 2026-01-01T00:00:00Z } ~ this action can never win: its time is over",
                "lever: { factor: 2, until: 2026-01-01T00:00:00Z } ~ this lever has no effect any more",
                "eligibility: 'false' ~ this action can never win: its eligibility is never met",
                "excludes: [new-tip] ~ an action that excludes itself",
                "on: [weekly] ~ moments cannot trigger this action",
                "eligibility: 'person.traits.hobby == \"chess\"' ~ trait 'hobby' is not declared, so it is text",
            })
    void warnsOfWhatIsProbablyNotMeant(String line, String message) {
        assertThat(sound(check(action(line))).warnings())
                .extracting(Fault::message)
                .anySatisfy(it -> assertThat(it).startsWith(message));
    }

    @Test
    void writesWhatItCanReadBack() {
        var yaml = Export.yaml(live());

        assertThat(sound(BundleCheck.check(yaml, Catalogue.EMPTY, NOW))
                        .catalogue()
                        .definitions())
                .isEqualTo(live().definitions());
    }
}
