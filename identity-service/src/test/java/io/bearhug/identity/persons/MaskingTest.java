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

    @ParameterizedTest
    @CsvSource({
        "email:ann@example.org, email:a***@***.org",
        "user_id:ann, user_id:ann",
        "user_id:ann@example.org, user_id:a***@***.org",
        ", ",
    })
    void a_contact_point_keeps_its_kind(String key, String masked) {
        assertThat(Masking.key(key)).isEqualTo(masked);
    }
}
