package io.bearhug.delivery.permission;

import static io.bearhug.delivery.Examples.consent;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Consent;
import io.bearhug.contracts.catalogue.PurposeDefinition;
import io.bearhug.delivery.permission.ConsentRules.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConsentRulesTest {

    private static final String T1 = "2026-01-01T00:00:00Z";
    private static final String T2 = "2026-01-02T00:00:00Z";

    static Stream<Arguments> said() {
        return Stream.of(
                Arguments.of("nothing said", List.of(), Word.NOTHING),
                Arguments.of("a yes for all channels", List.of(consent(null, true, T1)), Word.YES),
                Arguments.of("a yes for this channel", List.of(consent("email", true, T1)), Word.YES),
                Arguments.of("a yes for another channel", List.of(consent("push", true, T1)), Word.NOTHING),
                Arguments.of("the newest counts", List.of(consent(null, true, T1), consent(null, false, T2)), Word.NO),
                Arguments.of(
                        "also when it is a yes", List.of(consent(null, false, T1), consent(null, true, T2)), Word.YES),
                Arguments.of("a tie is a no", List.of(consent(null, true, T1), consent(null, false, T1)), Word.NO),
                Arguments.of(
                        "no for this channel outlives a newer general yes",
                        List.of(consent("email", false, T1), consent(null, true, T2)),
                        Word.NO),
                Arguments.of(
                        "yes for this channel outlives an older general no",
                        List.of(consent(null, false, T1), consent("email", true, T2)),
                        Word.YES),
                Arguments.of(
                        "a newer general no takes back a yes for this channel",
                        List.of(consent("email", true, T1), consent(null, false, T2)),
                        Word.NO),
                Arguments.of("another purpose", List.of(other("service", null)), Word.NOTHING),
                Arguments.of("another address", List.of(other("recommendations", "email:b@example.org")), Word.NOTHING),
                Arguments.of("this address", List.of(other("recommendations", "email:a@example.org")), Word.YES));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("said")
    void the_word_that_counts(String name, List<Consent> consents, Word expected) {
        assertThat(ConsentRules.about("recommendations", "email", "email:a@example.org", consents))
                .as(name)
                .isEqualTo(expected);
    }

    static Stream<Arguments> basis() {
        return Stream.of(
                Arguments.of(PurposeDefinition.Basis.CONSENT, Word.YES, true),
                Arguments.of(PurposeDefinition.Basis.CONSENT, Word.NO, false),
                Arguments.of(PurposeDefinition.Basis.CONSENT, Word.NOTHING, false),
                Arguments.of(PurposeDefinition.Basis.LEGITIMATE_INTEREST, Word.YES, true),
                Arguments.of(PurposeDefinition.Basis.LEGITIMATE_INTEREST, Word.NO, false),
                Arguments.of(PurposeDefinition.Basis.LEGITIMATE_INTEREST, Word.NOTHING, true),
                Arguments.of(null, Word.YES, true),
                Arguments.of(null, Word.NOTHING, false));
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @MethodSource("basis")
    void the_basis_decides_what_a_missing_word_means(
            PurposeDefinition.@Nullable Basis basis, Word word, boolean allowed) {
        Optional<PurposeDefinition> purpose = Optional.ofNullable(basis)
                .map(it -> new PurposeDefinition("recommendations", null, null, it, null, null));
        assertThat(ConsentRules.allows(purpose, word)).isEqualTo(allowed);
    }

    private static Consent other(String purpose, @Nullable String contactPoint) {
        return new Consent(purpose, null, contactPoint, true, java.time.Instant.parse(T1), "shop");
    }
}
