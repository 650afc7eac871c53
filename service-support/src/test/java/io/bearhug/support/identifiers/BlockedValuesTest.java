package io.bearhug.support.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockedValuesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "0000",
                "-",
                "---",
                "0-0-0",
                "aaaa",
                "xx",
                "-1",
                "null",
                "NULL",
                "\"null\"",
                "'undefined'",
                "\"'none'\"",
                "nil",
                "NaN",
                "true",
                "False",
                "anonymous",
                "Guest",
                "test",
                "unknown",
                "n/a",
                "id",
                "email",
                "user",
                "[object Object]",
                "\"[object Object]\"",
                "\"\"",
                "\"",
                "00000000-0000-0000-0000-000000000000"
            })
    void blocksWhatIsNobodysName(String value) {
        assertThat(BlockedValues.isBlocked(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann", "1", "7", "a", "nullarbor", "test@example.com", "10", "u-0", "'a'b"})
    void letsNamesPass(String value) {
        assertThat(BlockedValues.isBlocked(value)).isFalse();
    }

    @Test
    void blocksWhatIsTooLong() {
        assertThat(BlockedValues.isBlocked("ab".repeat(512))).isFalse();
        assertThat(BlockedValues.isBlocked("ab".repeat(512) + "c")).isTrue();
        assertThat(BlockedValues.isBlocked("\ud83d\ude00a".repeat(512))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"info@shop.example", "no-reply@x.example", "sales+uk@x.example"})
    void knowsMailboxesOfRoles(String email) {
        assertThat(BlockedValues.isRoleMailbox(email)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann@info.example", "information@x.example", "info", "@info", "+info@x"})
    void knowsMailboxesOfPeople(String email) {
        assertThat(BlockedValues.isRoleMailbox(email)).isFalse();
    }
}
