package io.bearhug.delivery.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SessionKeyTest {

    private static final byte[] SALT = new byte[SessionKey.SALT_BYTES];

    @Test
    void opens_what_it_sealed() {
        var key = key(1);

        assertThat(key.open(key.seal("tokens", SALT))).isEqualTo("tokens");
        assertThat(SessionKey.read(key.text()).orElseThrow().open(key.seal("tokens", SALT)))
                .isEqualTo("tokens");
    }

    @Test
    void another_key_opens_nothing() {
        var sealed = key(1).seal("tokens", SALT);

        assertThatThrownBy(() -> key(2).open(sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_was_changed_does_not_open() {
        var sealed = key(1).seal("tokens", SALT);
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> key(1).open(sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> key(1).open(new byte[3])).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_name_tells_nothing_of_the_key() {
        assertThat(key(1).name()).hasSize(64).isNotEqualTo(key(2).name()).doesNotContain(key(1).text());
    }

    @Test
    void what_is_no_key_is_not_read() {
        assertThat(SessionKey.read(null)).isEmpty();
        assertThat(SessionKey.read("")).isEmpty();
        assertThat(SessionKey.read("not base64 !")).isEmpty();
        assertThat(SessionKey.read("c2hvcnQ")).isEmpty();
    }

    private static SessionKey key(int fill) {
        var bytes = new byte[SessionKey.BYTES];
        Arrays.fill(bytes, (byte) fill);
        return SessionKey.of(bytes);
    }
}
