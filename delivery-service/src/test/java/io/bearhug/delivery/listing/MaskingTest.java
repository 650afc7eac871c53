package io.bearhug.delivery.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({"mia@example.org, m…@….org", "+49301234567, +…", "x@localhost, x…", "🐻@example.org, 🐻…@….org"})
    void an_address_can_be_told_from_another_but_not_be_written_to(String address, String masked) {
        assertThat(Masking.address(address)).isEqualTo(masked);
    }
}
