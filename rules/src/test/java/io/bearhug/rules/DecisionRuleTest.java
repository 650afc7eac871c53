package io.bearhug.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Occasion;
import io.bearhug.contracts.Relation;
import io.bearhug.contracts.Trait;
import io.bearhug.contracts.catalogue.TraitDefinition;
import io.bearhug.contracts.context.LiveContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionRuleTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private static final Vocabulary VOCABULARY = new Vocabulary(
            Map.of(
                    "shirtSize", trait("shirtSize", TraitDefinition.Type.STRING, null),
                    "complaintOpen", trait("complaintOpen", TraitDefinition.Type.BOOLEAN, false),
                    "vip", trait("vip", TraitDefinition.Type.BOOLEAN, null),
                    "children", trait("children", TraitDefinition.Type.INTEGER, null),
                    "height", trait("height", TraitDefinition.Type.NUMBER, null),
                    "birthDate", trait("birthDate", TraitDefinition.Type.DATE, null),
                    "hobbies", trait("hobbies", TraitDefinition.Type.LIST, null)),
            Set.of("t-shirt", "phone-case"),
            Set.of("category", "brand"),
            Set.of("tee-tip", "coat-sale"),
            Set.of("recommendations"));

    private static final RuleCompiler COMPILER = RuleCompiler.forDecisions(VOCABULARY);

    private static TraitDefinition trait(String id, TraitDefinition.Type type, @Nullable Object otherwise) {
        return new TraitDefinition(id, type, otherwise, List.of(), null, null);
    }

    private static List<Shortfall> shortfalls(String source) throws RuleException {
        return COMPILER.compile(source).assess(variables()).shortfalls();
    }

    @Test
    void says_which_of_its_conditions_are_not_met_and_what_is_so_instead() throws RuleException {
        assertThat(shortfalls(
                        "needs['t-shirt'].strength >= 0.75 && count('Product Viewed') > 1 && request.channel == 'app'"))
                .containsExactly(
                        new Shortfall("need for t-shirt is at least 0.75", "0.6"),
                        new Shortfall("request channel is app", null));
        assertThat(shortfalls("count('Product Viewed') >= 5"))
                .containsExactly(new Shortfall("number of Product Viewed is at least 5", "3"));
        assertThat(shortfalls("needs['t-shirt'].strength >= 0.3")).isEmpty();
    }

    @Test
    void what_is_not_met_never_tells_a_fact_about_the_person() throws RuleException {
        assertThat(shortfalls("person.traits.shirtSize == 'XXL' && person.traits.height < 3.0"))
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.now()).isNull());
    }

    @Test
    void a_choice_that_is_not_met_is_one_condition() throws RuleException {
        assertThat(shortfalls("needs['t-shirt'].strength > 0.9 || count('Order Completed') > 0"))
                .singleElement()
                .satisfies(it -> assertThat(it.sentence()).contains(" or "));
    }

    private static Map<String, Object> variables() {
        var variables = ContextVariables.of(context(), NOW);
        variables.put(
                "request", Map.of("channel", "web", "placement", "home-hero", "attributes", Map.of("campaign", "a")));
        return variables;
    }

    private static LiveContext context() {
        return context(null);
    }

    private static LiveContext context(LiveContext.@Nullable Rhythm rhythm) {
        var needs = List.of(
                new LiveContext.NeedView("t-shirt", 0.6, LiveContext.NeedState.OPEN, NOW.minusSeconds(600), List.of()));
        var counts = Map.of(
                "Product Viewed",
                new LiveContext.EventCount(
                        3,
                        NOW.minusSeconds(900_000),
                        NOW.minusSeconds(60),
                        List.of(NOW.minusSeconds(60), NOW.minusSeconds(7200), NOW.minusSeconds(900_000)),
                        Map.of()));
        var purchases = List.of(
                new LiveContext.Purchase(
                        "o-1", "m-1", "sku-1", "Case", "phone-cases", "acme", NOW.minusSeconds(86_400), false),
                new LiveContext.Purchase("o-2", "m-2", "sku-2", "Bag", "bags", "acme", NOW.minusSeconds(86_400), true));
        var exposures = List.of(new LiveContext.Exposure(
                "d-1", "tee-tip", "tee-tip-web", "web", "home-hero", NOW.minusSeconds(60), "dismissed", NOW));
        return new LiveContext(
                "p-1",
                List.of("user_id:u-1"),
                List.of(),
                new LiveContext.Profile(traits(), "Europe/Berlin", "de", NOW.minusSeconds(864_000)),
                List.of(new Consent("recommendations", null, null, true, NOW, "web-shop")),
                List.of(new Relation(
                        "r-1",
                        "recipient",
                        "Ada",
                        null,
                        Map.of(),
                        LocalDate.parse("2020-12-24"),
                        null,
                        NOW,
                        Trait.Kind.STATED)),
                List.of(new Occasion(
                        "oc-1", "gift", "r-1", LocalDate.parse("2025-12-01"), Map.of("category", "toys"), Map.of())),
                List.of(new LiveContext.Session(
                        "user_id:u-1", "web", "d-1", "/tees", NOW.minusSeconds(300), NOW, 4, Map.of())),
                needs,
                new LiveContext.Trouble(0.2, List.of()),
                Map.of("category", Map.of("t-shirts", 2.5)),
                counts,
                purchases,
                rhythm,
                exposures,
                List.of(),
                new LiveContext.Freshness(NOW, List.of()));
    }

    private static Map<String, Trait> traits() {
        return Map.of(
                "country", stated("DE"),
                "shirtSize", stated("M"),
                "children", stated("2"),
                "height", stated(180),
                "birthDate", stated("1990-05-01"),
                "hobbies", stated(List.of("chess", "running")),
                "shoeSize", stated(42));
    }

    private static Trait stated(Object value) {
        return new Trait(value, Trait.Kind.STATED, "web-shop", NOW, List.of(), null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "person.country in ['DE', 'AT']                             ; Holds",
                "person.traits.shirtSize == 'M'                             ; Holds",
                "person.traits.children >= 2                                ; Holds",
                "person.traits.height > 179.5                               ; Holds",
                "person.traits.height > 179                                 ; Holds",
                "person.traits.birthDate < now                              ; Holds",
                "now - person.traits.birthDate > duration('P6570D')         ; Holds",
                "'chess' in person.traits.hobbies                           ; Holds",
                "!person.traits.complaintOpen                               ; Holds",
                "has(person.traits.complaintOpen)                           ; Holds",
                "has(person.traits.vip)                                     ; Fails",
                "has(person.traits.shirtSize)                               ; Holds",
                "person.traits.shoeSize == '42'                             ; Holds",
                "person.consents['recommendations']                         ; Holds",
                "person.consents.recommendations                            ; Holds",
                "person.ageDays == 10                                       ; Holds",
                "person.id == 'p-1' && person.timezone == 'Europe/Berlin'   ; Holds",
                "needs['t-shirt'].strength >= 0.3                           ; Holds",
                "needs['t-shirt'].strength >= 1                             ; Fails",
                "needs['t-shirt'].state == 'open'                           ; Holds",
                "now - needs['t-shirt'].since == duration('10m')            ; Holds",
                "needs['phone-case'].strength == 0.0                        ; Holds",
                "needs['phone-case'].strength > 0.3                         ; Fails",
                "'phone-case' in needs                                      ; Fails",
                "trouble < 0.5                                              ; Holds",
                "affinities['category']['t-shirts'] > 2.0                   ; Holds",
                "affinities.category['coats'] > 0.0                         ; Fails",
                "affinities['brand']['acme'] > 0.0                          ; Fails",
                "session.channel == 'web' && session.minutes >= 5           ; Holds",
                "request.placement == 'home-hero'                           ; Holds",
                "request.attributes.campaign == 'a'                         ; Holds",
                "count('Product Viewed', duration('1h')) == 1               ; Holds",
                "count('Product Viewed', 'P1D') == 2                        ; Holds",
                "count('Product Viewed') == 3                               ; Holds",
                "count('Never Seen', '1h') == 0                             ; Holds",
                "last('Product Viewed') > now - duration('PT5M')            ; Holds",
                "bought('phone-cases', 'P30D')                              ; Holds",
                "bought('sku-1', duration('1h'))                            ; Fails",
                "bought('bags')                                             ; Fails",
                "exposure('tee-tip').count == 1                             ; Holds",
                "exposure('tee-tip').reaction == 'dismissed'                ; Holds",
                "exposure('coat-sale').count == 0                           ; Holds",
                "exposure('coat-sale').reaction == ''                       ; Holds",
                "occasions.exists(o, o.kind == 'gift' && o.daysUntil < 14)  ; Holds",
                "occasions[0].age == 5 && occasions[0].name == 'Ada'        ; Holds",
                "occasions[0].lastGift.category == 'toys'                   ; Holds",
                "now.getHours('Europe/Berlin') == 13                        ; Holds",
            })
    void judgesAPerson(String rule, String verdict) throws RuleException {
        var compiled = COMPILER.compile(rule);
        assertThat(compiled.test(variables()).getClass().getSimpleName()).isEqualTo(verdict);
        assertThat(compiled.assess(variables()).verdict()).isEqualTo(compiled.test(variables()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "rhythm.dayOff > 0.7                                        ; Holds",
                "rhythm.free >= 0.5 && rhythm.sure > 0.4                    ; Holds",
                "rhythm.active > 0.5                                        ; Fails",
                "rhythm.freeMinutes >= 90                                   ; Holds",
            })
    void judgesTheirRhythm(String rule, String verdict) throws RuleException {
        var known = new LiveContext.Rhythm(
                0.4, 0.6, 0.8, 120L, 0.5, "Europe/Berlin", LiveContext.ZoneOrigin.EVENT, List.of());
        assertThat(COMPILER.compile(rule)
                        .test(ContextVariables.of(context(known), NOW))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "person.traits.vip                                  ; person.traits.vip",
                "!person.traits.vip                                 ; person.traits.vip",
                "person.traits.shoeColour == 'red'                  ; person.traits.shoeColour",
                "person.value > 100.0                               ; person.value",
                "rhythm.dayOff > 0.7                                ; rhythm",
                "needs['phone-case'].since < now                    ; needs.phone-case.since",
                "last('Never Seen') < now                           ; last(Never Seen)",
                "exposure('coat-sale').at < now                     ; exposure(coat-sale).at",
                "occasion.daysUntil < 14                            ; occasion",
                "person.consents['recommendations'] && person.traits.vip ; person.traits.vip",
            })
    void namesWhatIsMissing(String rule, String fact) throws RuleException {
        var compiled = COMPILER.compile(rule);
        assertThat(compiled.test(variables())).isEqualTo(new Verdict.Unknown(List.of(fact)));
        assertThat(compiled.assess(variables()).verdict()).isEqualTo(compiled.test(variables()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "person.traits.complaintOpen > 3            ; 29 ; '>' cannot be applied to bool, int",
                "person.traits.shirtSize > 3                ; 25 ; '>' cannot be applied to string, int",
                "person.traits.children == 'two'            ; 24 ; '==' cannot be applied to int, string",
                "persn.country == 'DE'                      ; 1  ; unknown name 'persn': did you mean 'person'?",
                "person.contry == 'DE'                      ; 7  ; unknown field 'contry'",
                "needs['tshirt'].strength > 0.3             ; 7  ; there is no need 'tshirt': did you mean 't-shirt'?",
                "needs['t-shirt'].power > 0.3               ; 17 ; unknown field 'power'",
                "'coat' in needs                            ; 1  ; there is no need 'coat'",
                "affinities['color']['red'] > 1.0           ; 12 ; there is no affinity 'color'",
                "exposure('tee-tipp').count > 1             ; 10 ; there is no action 'tee-tipp': did you mean"
                        + " 'tee-tip'?",
                "person.consents['profiling']               ; 17 ; there is no purpose 'profiling'",
                "count('Product Viewed', 'P1W1') > 1        ; 25 ; 'P1W1' is no duration",
                "count('Product Viewed', 7) > 1             ; 6  ; 'count' does not take (string, int)",
                "cuont('Product Viewed') > 1                ; 6  ; unknown name 'cuont': did you mean 'count'?",
                "item.price > 3.0                           ; 1  ; unknown name 'item'",
                "properties.category == 'x'                 ; 1  ; unknown name 'properties'",
                "person.value * 2 > 3.0                     ; 14 ; '*' cannot be applied to double, int: write 2.0"
                        + " instead of 2",
            })
    void refusesWhatIsWrong(String rule, int column, String message) {
        assertThatThrownBy(() -> COMPILER.compile(rule)).isInstanceOfSatisfying(RuleException.class, it -> {
            var first = it.problems().getFirst();
            assertThat(first.message()).startsWith(message);
            assertThat(first.line()).isEqualTo(1);
            assertThat(first.column()).isEqualTo(column);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "person.traits.shirtsize == 'M' ; trait 'shirtsize' is not declared, so it is text: did you mean"
                        + " 'shirtSize'?",
                "person.traits.favouriteTeam == 'x' ; trait 'favouriteTeam' is not declared, so it is text",
            })
    void warnsOfUndeclaredTraits(String rule, String message) throws RuleException {
        assertThat(COMPILER.compile(rule).warnings())
                .singleElement()
                .extracting(RuleProblem::message)
                .isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "needs['t-shirt'].strength >= 0.3                   ; need for t-shirt is at least 0.3",
                "!person.traits.complaintOpen                       ; not complaint open",
                "person.country in ['DE', 'AT']                     ; country is one of DE, AT",
                "trouble < 0.5 && (person.traits.vip || person.ageDays > 10) ; trouble is less than 0.5 and (vip or"
                        + " age days is more than 10)",
                "count('Product Viewed', duration('24h')) >= 3      ; number of Product Viewed within 24h is at least"
                        + " 3",
                "bought('phone-cases', 'P30D')                      ; bought phone-cases within P30D",
                "exposure('tee-tip').reaction == 'dismissed'        ; contact by tee-tip reaction is dismissed",
                "affinities['brand']['acme'] > 1.0                  ; taste for brand acme is more than 1",
                "occasions.exists(o, o.kind == 'gift')              ; one of occasions whose kind is gift",
                "has(person.traits.shirtSize)                       ; shirt size is known",
                "!has(person.traits.shirtSize)                      ; shirt size is not known",
                "['S', 'M'].exists(s, s == person.traits.shirtSize) ; one of S, M is shirt size",
                "occasions.all(o, o.kind == 'gift' || o.kind == 'x') ; each of occasions whose kind is gift or kind is"
                        + " x",
            })
    void readsAsASentence(String rule, String sentence) throws RuleException {
        assertThat(COMPILER.compile(rule).sentence()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "needs['t-shirt'].strength >= 0.3 && person.traits.shirtSize == 'M' ;"
                        + " needs.t-shirt.strength,person.traits.shirtSize",
                "count('Product Viewed', '1h') > 1 ; count(Product Viewed)",
                "occasions.exists(o, o.kind == 'gift') ; occasions",
            })
    void tellsWhatItReads(String rule, String facts) throws RuleException {
        assertThat(COMPILER.compile(rule).reads()).containsExactlyInAnyOrder(facts.split(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "item.category == 't-shirts'                                ; Holds",
                "item.price < 20.0 && item.stock > 0                        ; Holds",
                "item.attributes.size == person.traits.shirtSize            ; Holds",
                "item.attributes.sizes.exists(s, s == person.traits.shirtSize) ; Holds",
                "item.rating >= 4.0                                         ; Unknown",
            })
    void judgesItems(String rule, String verdict) throws RuleException {
        var variables = variables();
        variables.put(
                "item",
                Map.of(
                        "id",
                        "sku-9",
                        "category",
                        "t-shirts",
                        "price",
                        19,
                        "stock",
                        3,
                        "attributes",
                        Map.of("size", "M", "sizes", List.of("S", "M"))));
        assertThat(RuleCompiler.forItems(VOCABULARY)
                        .compile(rule)
                        .test(variables)
                        .getClass()
                        .getSimpleName())
                .isEqualTo(verdict);
    }
}
