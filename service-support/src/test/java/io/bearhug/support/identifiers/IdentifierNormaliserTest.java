package io.bearhug.support.identifiers;

import static io.bearhug.support.identifiers.IdentifierNormaliser.DIGITS;
import static io.bearhug.support.identifiers.IdentifierNormaliser.EMAIL;
import static io.bearhug.support.identifiers.IdentifierNormaliser.PHONE;
import static io.bearhug.support.identifiers.IdentifierNormaliser.TRIM;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class IdentifierNormaliserTest {

    static Arguments[] forms() {
        return new Arguments[] {
            Arguments.of(TRIM, " Ann-7 ", "Ann-7"),
            Arguments.of(TRIM, "\t\u00a0\u200bAnn\ufeff\n", "Ann"),
            Arguments.of(TRIM, "a\u0000b", "a\ufffdb"),
            Arguments.of(TRIM, "a\ud800b", "a\ufffdb"),
            Arguments.of(TRIM, "a\udc00", "a\ufffd"),
            Arguments.of(TRIM, "\ud83d\ude00", "\ud83d\ude00"),
            Arguments.of(TRIM, "", ""),
            Arguments.of(DIGITS, "12 34-56.7", "1234567"),
            Arguments.of(DIGITS, "\u0661\u0662\u0663", "123"),
            Arguments.of(DIGITS, "none of them", "none of them"),
            Arguments.of(EMAIL, " Ann.Smith+News@Example.COM ", "ann.smith+news@example.com"),
            Arguments.of(EMAIL, "ann@B\u00fccher.example", "ann@xn--bcher-kva.example"),
            Arguments.of(EMAIL, "ann@bu\u0308cher.example", "ann@xn--bcher-kva.example"),
            Arguments.of(EMAIL, "\uff41nn@example.com", "ann@example.com"),
            Arguments.of(EMAIL, "ann@example.com.", "ann@example.com"),
            Arguments.of(EMAIL, "\u0130@example.com", "i\u0307@example.com"),
            Arguments.of(EMAIL, "not an address", "not an address"),
            Arguments.of(EMAIL, "@", "@"),
            Arguments.of(EMAIL, "a@" + "x".repeat(80) + ".example", "a@" + "x".repeat(80) + ".example"),
            Arguments.of(PHONE, "+49 (0)30 901820", "+4930901820"),
            Arguments.of(PHONE, "0049 30 901820", "+4930901820"),
            Arguments.of(PHONE, "+1 650-253-0000", "+16502530000"),
            Arguments.of(PHONE, "\uff0b1 650 253 0000", "+16502530000"),
            Arguments.of(PHONE, "030 901820", "030901820"),
            Arguments.of(PHONE, "+999999999999999999999", "999999999999999999999"),
            Arguments.of(PHONE, "call me", "call me"),
        };
    }

    @ParameterizedTest
    @MethodSource("forms")
    void bringsAValueToItsForm(IdentifierNormaliser normaliser, String value, String form) {
        assertThat(normaliser.normalise(value)).isEqualTo(form);
    }

    @ParameterizedTest
    @EnumSource(IdentifierNormaliser.class)
    void leavesAFormAsItIsAndStorable(IdentifierNormaliser normaliser) {
        var random = new Random(11);
        IntStream.range(0, 20_000).mapToObj(_ -> text(random)).forEach(text -> {
            String form = normaliser.normalise(text);
            assertThat(normaliser.normalise(form)).as("form of %s", text).isEqualTo(form);
            assertThat(form).doesNotContain("\u0000");
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(form)).isTrue();
        });
    }

    @Test
    void keepsDifferentPeopleApart() {
        assertThat(EMAIL.normalise("a.b@example.com")).isNotEqualTo(EMAIL.normalise("ab@example.com"));
        assertThat(EMAIL.normalise("ab+x@example.com")).isNotEqualTo(EMAIL.normalise("ab@example.com"));
    }

    private static final String AWKWARD =
            "\u0000 \t+-.@aZ09\u00df\u0130\u0131\u00fc\u0308\u0661\u200b\ufeff\uff0b\uff10\ufb01\u3002\u03c2\u1e9e\ud800\udc00\ud83d\ude00\u202e";

    private static String text(Random random) {
        int length = random.nextInt(12);
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(
                    random.nextInt(8) == 0
                            ? (char) random.nextInt(0x10000)
                            : AWKWARD.charAt(random.nextInt(AWKWARD.length())));
        }
        return text.toString();
    }
}
