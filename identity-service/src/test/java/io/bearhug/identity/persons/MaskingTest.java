package io.bearhug.identity.persons;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({
        "ann@example.org, a***@***.org",
        "ann@localhost, a***@***",
        "+4915112345678, +***78",
        "Ann, ***",
        "Hauptstr. 1, H*** 1",
    })
    void a_text_keeps_just_enough_to_be_told_apart(String value, String masked) {
        assertThat(Masking.star(value)).isEqualTo(masked);
    }
}
