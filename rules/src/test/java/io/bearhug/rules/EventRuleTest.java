package io.bearhug.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventRuleTest {

    private static final RuleCompiler COMPILER = RuleCompiler.forEvents();

    private static final Map<String, Object> EVENT = Map.of(
            "event",
            Map.of(
                    "name",
                    "Order Completed",
                    "type",
                    "track",
                    "time",
                    Instant.parse("2026-11-21T10:00:00Z"),
                    "channel",
                    "web"),
            "properties",
            Map.of(
                    "category",
                    "t-shirts",
                    "query",
                    "slow phone",
                    "price",
                    19.9,
                    "quantity",
                    2,
                    "wrap",
                    true,
                    "products",
                    List.of(Map.of("category", "mugs", "price", 5), Map.of("category", "t-shirts"))));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "properties.category == \"t-shirts\"                                    ; Holds",
                "properties.category == 't-shirts' && event.channel == 'web'            ; Holds",
                "properties.category != 't-shirts'                                      ; Fails",
                "properties.category in ['hats', 't-shirts']                            ; Holds",
                "properties.query.contains('slow')                                      ; Holds",
                "properties.query.startsWith('phone') || properties.query.endsWith('phone') ; Holds",
                "properties.query.matches('slow.*')                                     ; Holds",
                "size(properties.query) == 10                                           ; Holds",
                "properties.price > 19                                                  ; Holds",
                "properties.quantity == 2                                               ; Holds",
                "properties.quantity == 2.0                                             ; Holds",
                "properties.quantity * 2 == 4                                           ; Holds",
                "properties.wrap                                                        ; Holds",
                "!properties.wrap                                                       ; Fails",
                "properties.products.exists(p, p.category == 't-shirts')                ; Holds",
                "properties.products.all(p, p.category != 'coats')                      ; Holds",
                "properties.products.exists_one(p, p.category == 'mugs')                ; Holds",
                "properties.products.filter(p, p.category == 'mugs').size() == 1        ; Holds",
                "properties.products.map(p, p.category) == ['mugs', 't-shirts']         ; Holds",
                "properties.products[0].category == 'mugs'                              ; Holds",
                "has(properties.category) && !has(properties.brand)                     ; Holds",
                "'brand' in properties                                                  ; Fails",
                "properties['category'] == 't-shirts'                                   ; Holds",
                "event.time > timestamp('2026-01-01T00:00:00Z')                         ; Holds",
                "event.time - timestamp('2026-11-21T09:00:00Z') == duration('PT1H')     ; Holds",
                "event.time.getHours('Europe/Berlin') == 11                             ; Holds",
                "event.time.getDayOfWeek() == 6                                         ; Holds",
                "properties.wrap ? properties.quantity > 1 : false                      ; Holds",
                "{'a': 1}['a'] == 1                                                     ; Holds",
                "-properties.quantity < 0                                               ; Holds",
                "double(properties.quantity) / 4.0 == 0.5                               ; Holds",
                "string(properties.quantity) == '2'                                     ; Holds",
                "7 % 2 == 1                                                             ; Holds",
            })
    void judgesWhatIsKnown(String rule, String verdict) throws RuleException {
        var compiled = COMPILER.compile(rule);
        assertThat(compiled.test(EVENT).getClass().getSimpleName()).isEqualTo(verdict);
        assertThat(compiled.assess(EVENT).verdict()).isEqualTo(compiled.test(EVENT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "properties.brand == 'acme'                             ; properties.brand",
                "!(properties.brand == 'acme')                          ; properties.brand",
                "properties.brand == 'acme' && properties.wrap          ; properties.brand",
                "properties.brand == properties.size                    ; properties.brand,properties.size",
                "properties.brand == 'a' || properties.size == 'b'      ; properties.brand,properties.size",
                "properties.brand.name.length == 'x'                    ; properties.brand",
                "event.source == 'web-shop'                             ; event.source",
                "properties.items.exists(i, i.price > 3)                ; properties.items",
                "properties.products.all(p, p.price > 3)                ; p.price",
                "properties.products[7].category == 'mugs'              ; properties.products.7",
                "properties.query > 3                                   ; properties.query",
                "properties.quantity / 0 == 1                           ; properties.quantity",
                "properties.query                                       ; properties.query",
                "properties.category.contains(properties.quantity)      ; properties.category or properties.quantity",
            })
    void namesWhatIsMissing(String rule, String missing) throws RuleException {
        assertThat(COMPILER.compile(rule).test(EVENT))
                .isInstanceOfSatisfying(Verdict.Unknown.class, it -> assertThat(String.join(",", it.missing()))
                        .startsWith(missing));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "properties.brand == 'acme' || properties.wrap          ; Holds",
                "properties.wrap || properties.brand == 'acme'          ; Holds",
                "properties.brand == 'acme' && !properties.wrap         ; Fails",
                "properties.products.exists(p, p.price > 4)             ; Holds",
                "properties.products.all(p, p.price > 9)                ; Fails",
                "true || properties.brand                               ; Holds",
                "has(properties.brand) && properties.brand == 'acme'    ; Fails",
            })
    void decidesDespiteWhatIsMissing(String rule, String verdict) throws RuleException {
        var compiled = COMPILER.compile(rule);
        assertThat(compiled.test(EVENT).getClass().getSimpleName()).isEqualTo(verdict);
        assertThat(compiled.assess(EVENT).verdict()).isEqualTo(compiled.test(EVENT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "propertys.category == 'x'              ; 1 ; 1  ; unknown name 'propertys'",
                "event.nam == 'x'                       ; 1 ; 6  ; unknown field 'nam'",
                "event.time > 3                         ; 1 ; 12 ; '>' cannot be applied to google.protobuf.Timestamp, int",
                "event.name                             ; 1 ; 1  ; a rule must be true or false, this is string",
                "looks(event.name)                      ; 1 ; 6  ; unknown name 'looks'",
                "event.time > timestamp('soon')         ; 1 ; 24 ; 'soon' is no point in time",
                "duration('P1Y') > duration('1h')       ; 1 ; 10 ; 'P1Y' is no duration",
                "event.name.matches('(')                ; 1 ; 20 ; '(' is no pattern",
                "properties.a.exists(x, x.b.exists(y, y == 1)) ; 1 ; 34 ; exists, all, map and filter cannot be nested",
                "type(1) == int                         ; 1 ; 5  ; 'type' is not part of the rule language",
                "Event{name: 'x'}.name == 'x'           ; 1 ; 6  ; a rule cannot build a Event",
            })
    void refusesWhatIsWrong(String rule, int line, int column, String message) {
        assertThatThrownBy(() -> COMPILER.compile(rule)).isInstanceOfSatisfying(RuleException.class, it -> {
            var first = it.problems().getFirst();
            assertThat(first.message()).startsWith(message);
            assertThat(first.line()).isEqualTo(line);
            assertThat(first.column()).isEqualTo(column);
        });
    }

    @Test
    void findsTheLineOfAProblem() {
        assertThatThrownBy(() -> COMPILER.compile("properties.a == 1 &&\n  event.nam == 'x'"))
                .isInstanceOfSatisfying(RuleException.class, it -> assertThat(it.problems())
                        .first()
                        .extracting(RuleProblem::line)
                        .isEqualTo(2));
    }

    @Test
    void refusesSyntaxErrors() {
        assertThatThrownBy(() -> COMPILER.compile("properties.a == ")).isInstanceOf(RuleException.class);
        assertThatThrownBy(() -> COMPILER.compile("")).isInstanceOf(RuleException.class);
    }

    @Test
    void isBounded() {
        assertThatThrownBy(() -> COMPILER.compile("true || ".repeat(1_000) + "true"))
                .isInstanceOf(RuleException.class);
        assertThatThrownBy(() -> COMPILER.compile("(".repeat(200) + "true" + ")".repeat(200)))
                .isInstanceOf(RuleException.class);
        var long101 = String.join(
                ",", IntStream.range(0, 101).mapToObj(String::valueOf).toList());
        assertThatThrownBy(() -> COMPILER.compile("1 in [" + long101 + "]")).isInstanceOf(RuleException.class);
    }

    @Test
    void acceptsLongChainsOfClauses() throws RuleException {
        var rule = COMPILER.compile("properties.category == 'x' || ".repeat(60) + "properties.wrap");
        assertThat(rule.test(EVENT).holds()).isTrue();
    }

    @Test
    void walksThroughAHundredElementsOnly() throws RuleException {
        var rule = COMPILER.compile("properties.list.exists(x, x == 150)");
        var variables = new HashMap<String, Object>();
        variables.put(
                "properties", Map.of("list", IntStream.range(0, 200).boxed().toList()));
        assertThat(rule.test(variables)).isInstanceOf(Verdict.Unknown.class);
        variables.put(
                "properties", Map.of("list", IntStream.range(100, 200).boxed().toList()));
        assertThat(rule.test(variables).holds()).isTrue();
    }

    @Test
    void isUnknownWithoutAnyVariables() throws RuleException {
        assertThat(COMPILER.compile("properties.a == 1").test(Map.of()))
                .isEqualTo(new Verdict.Unknown(List.of("properties")));
    }
}
