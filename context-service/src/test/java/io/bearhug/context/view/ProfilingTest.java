package io.bearhug.context.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.context.Catalogues;
import io.bearhug.context.Facts;
import io.bearhug.contracts.Consent;
import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.contracts.catalogue.PurposeDefinition.Basis;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may be remembered beyond their visit. */
class ProfilingTest {

    private static final Instant THEN = Facts.NOW.minus(Duration.ofDays(10));
    private static final Instant EARLIER = THEN.minus(Duration.ofDays(90));
    private static final Duration LATE = Duration.ofHours(1);

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of(Basis.CONSENT, List.of(), new Profiling.OneVisit()),
                Arguments.of(null, List.of(), new Profiling.OneVisit()),
                Arguments.of(Basis.CONSENT, List.of(general(true, THEN)), new Profiling.Since(THEN)),
                Arguments.of(Basis.CONSENT, List.of(since(EARLIER)), new Profiling.Since(EARLIER)),
                Arguments.of(Basis.CONSENT, List.of(general(false, THEN)), new Profiling.OneVisit()),
                Arguments.of(Basis.CONTRACT, List.of(), new Profiling.Always()),
                Arguments.of(Basis.LEGITIMATE_INTEREST, List.of(), new Profiling.Always()),
                Arguments.of(Basis.LEGITIMATE_INTEREST, List.of(general(false, THEN)), new Profiling.OneVisit()),
                Arguments.of(Basis.LEGITIMATE_INTEREST, List.of(general(true, THEN)), new Profiling.Since(THEN)),
                Arguments.of(Basis.CONSENT, List.of(about("email", null, true)), new Profiling.OneVisit()),
                Arguments.of(
                        Basis.CONSENT, List.of(about(null, "email:a@example.org", true)), new Profiling.OneVisit()),
                Arguments.of(
                        Basis.CONSENT,
                        List.of(general(true, THEN), about("email", null, false)),
                        new Profiling.Since(THEN)));
    }

    @ParameterizedTest
    @MethodSource("words")
    void theBasisAndTheWordAboutThePurposeDecide(@Nullable Basis basis, List<Consent> said, Profiling expected) {
        assertThat(Profiling.of(catalogue(basis), said)).isEqualTo(expected);
    }

    @Test
    void withoutAProfilingPurposeNothingIsAsked() {
        assertThat(Profiling.isDeclared(Catalogues.SHOP)).isFalse();
        assertThat(Profiling.of(Catalogues.SHOP, List.of(general(false, THEN)))).isEqualTo(new Profiling.Always());
    }

    @Test
    void oneOfSeveralPurposesIsEnough() {
        var two = Catalogues.with(
                Catalogues.SHOP,
                Catalogues.profiling("recommendations", Basis.CONSENT),
                Catalogues.profiling("research", Basis.CONSENT));
        var research = new Consent("research", null, null, true, EARLIER, "shop");

        assertThat(Profiling.of(two, List.of(general(false, THEN), research))).isEqualTo(new Profiling.Since(EARLIER));
        assertThat(Profiling.of(two, List.of(general(true, THEN), research))).isEqualTo(new Profiling.Since(EARLIER));
        assertThat(Profiling.of(two, List.of(general(false, THEN)))).isEqualTo(new Profiling.OneVisit());
    }

    @Test
    void whatIsForgottenForGoodWaitsForWordsOnTheirWay() {
        var now = Facts.NOW;
        assertThat(new Profiling.OneVisit().isForgotten(now, LATE))
                .as("a yes may be on its way, and a no that was not theirs can be undone")
                .isEqualTo(now.minus(LATE));
        assertThat(new Profiling.Since(THEN).isForgotten(now, LATE)).isEqualTo(THEN);
        assertThat(new Profiling.Since(now).isForgotten(now, LATE)).isEqualTo(now.minus(LATE));
        assertThat(new Profiling.Always().isForgotten(now, LATE)).isEqualTo(Instant.MIN);
    }

    private static Catalogue catalogue(@Nullable Basis basis) {
        return Catalogues.with(Catalogues.SHOP, Catalogues.profiling("recommendations", basis));
    }

    private static Consent general(boolean granted, Instant at) {
        return new Consent("recommendations", null, null, granted, at, "shop");
    }

    private static Consent since(Instant since) {
        return new Consent("recommendations", null, null, true, THEN, "shop", since);
    }

    private static Consent about(@Nullable String channel, @Nullable String point, boolean granted) {
        return new Consent("recommendations", channel, point, granted, THEN, "shop");
    }
}
