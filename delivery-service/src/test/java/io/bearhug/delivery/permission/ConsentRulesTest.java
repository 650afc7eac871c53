package io.bearhug.delivery.permission;

import static io.bearhug.delivery.Examples.consent;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Consent;
import io.bearhug.contracts.catalogue.PurposeDefinition;
import io.bearhug.delivery.permission.ConsentRules.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConsentRulesTest {

    private static final String T1 = "2026-01-01T00:00:00Z";
    private static final String T2 = "2026-01-02T00:00:00Z";
    private static final String HERE = "email:a@example.org";
    private static final String ELSEWHERE = "email:b@example.org";

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
                Arguments.of("this address", List.of(other("recommendations", "email:a@example.org")), Word.YES),
                Arguments.of(
                        "a no to this address outlives a yes to all that identity-service did not let lift it",
                        List.of(at(HERE, null, false, T1), at(null, null, true, T2)),
                        Word.NO),
                Arguments.of(
                        "a no to another address",
                        List.of(at(ELSEWHERE, null, false, T2), at(null, null, true, T1)),
                        Word.YES),
                Arguments.of(
                        "a yes to this address outlives an older no to all",
                        List.of(at(null, null, false, T1), at(HERE, null, true, T2)),
                        Word.YES),
                Arguments.of(
                        "a newer no to all takes back a yes to this address",
                        List.of(at(HERE, null, true, T1), at(null, null, false, T2)),
                        Word.NO),
                Arguments.of(
                        "at the same instant too",
                        List.of(at(HERE, null, true, T1), at(null, null, false, T1)),
                        Word.NO),
                Arguments.of(
                        "this address on this channel, against all channels",
                        List.of(at(null, null, false, T1), at(HERE, "email", true, T2)),
                        Word.YES),
                Arguments.of(
                        "a newer no to this address on all channels takes back a yes to the channel",
                        List.of(at(null, "email", true, T1), at(HERE, null, false, T2)),
                        Word.NO),
                Arguments.of(
                        "a no to the channel outlives a yes to this address that does not name it",
                        List.of(at(null, "email", false, T1), at(HERE, null, true, T2)),
                        Word.NO));
    }

    @Test
    void what_was_said_of_another_address_changes_nothing() {
        LongStream.range(0, 2_000).forEach(seed -> {
            Random dice = new Random(seed);
            List<Consent> said = new ArrayList<>();
            for (int i = dice.nextInt(6); i > 0; i--) {
                said.add(at(
                        dice.nextBoolean() ? null : HERE,
                        dice.nextBoolean() ? null : "email",
                        dice.nextBoolean(),
                        dice.nextBoolean() ? T1 : T2));
            }
            Word before = about(said);
            said.add(at(ELSEWHERE, dice.nextBoolean() ? null : "email", dice.nextBoolean(), T2));
            assertThat(about(said)).as("seed %d", seed).isEqualTo(before);
        });
    }

    private static Word about(List<Consent> said) {
        return ConsentRules.about("recommendations", "email", HERE, said);
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

    private static Consent at(@Nullable String point, @Nullable String channel, boolean granted, String at) {
        return new Consent("recommendations", channel, point, granted, java.time.Instant.parse(at), "shop");
    }

    private static Consent other(String purpose, @Nullable String contactPoint) {
        return new Consent(purpose, null, contactPoint, true, java.time.Instant.parse(T1), "shop");
    }
}
