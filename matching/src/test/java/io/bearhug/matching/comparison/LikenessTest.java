package io.bearhug.matching.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "smith, smith, true",
        "smith, smit, true",
        "smith, smyth, true",
        "smith, smtih, true",
        "smith, asmith, true",
        "smith, smythe, false",
        "smith, msiht, false",
        "abab, baba, false",
        "aab, aaab, true",
        "ab, ba, true",
        "abc, abd, true",
        "abcd, badc, false"
    })
    void oneSlipIsOneLetterOrTwoNeighboursExchanged(String a, String b, boolean within) {
        assertThat(Likeness.withinOneSlip(a, b)).isEqualTo(within);
        assertThat(Likeness.withinOneSlip(b, a)).isEqualTo(within);
    }
}
