package io.bearhug.support.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PseudonymsTest {

    private static final SecretKey OLD = key((byte) 1);
    private static final SecretKey NEW = key((byte) 2);

    @Test
    void what_an_older_key_named_is_still_found() {
        String then = new Pseudonyms("tombstone", List.of(OLD)).of("email:ann@example.org");

        Pseudonyms now = new Pseudonyms("tombstone", List.of(NEW, OLD));

        assertThat(now.all("email:ann@example.org")).contains(then).startsWith(now.of("email:ann@example.org"));
        assertThat(now.of("email:ann@example.org")).isNotEqualTo(then);
    }

    @Test
    void a_name_for_one_use_is_worth_nothing_in_another() {
        assertThat(new Pseudonyms("tombstone", List.of(NEW)).of("a"))
                .isNotEqualTo(new Pseudonyms("token", List.of(NEW)).of("a"));
    }

    @Test
    void names_are_those_of_the_key_itself_for_any_number_of_threads() {
        Pseudonyms names = new Pseudonyms("tombstone", List.of(NEW));

        assertThat(IntStream.range(0, 2_000)
                        .parallel()
                        .mapToObj(number -> names.of("user_id:" + number))
                        .toList())
                .isEqualTo(IntStream.range(0, 2_000)
                        .mapToObj(number -> NEW.pseudonym("tombstone", "user_id:" + number))
                        .toList());
    }

    private static SecretKey key(byte filling) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, filling);
        return SecretKey.of(Base64.getEncoder().encodeToString(bytes));
    }
}
