package io.bearhug.support.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignedTokensTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final SecretKey KEY = key(1);

    private final SignedTokens tokens = new SignedTokens(List.of(KEY), InstantSource.fixed(NOW));

    @Test
    void saysWhatWasIssued() {
        String token = tokens.issue("inbox", Map.of("p", "person-1"), Duration.ofMinutes(5));
        var read = tokens.verify(token, "inbox").orElseThrow();
        assertThat(read.claim("p")).isEqualTo("person-1");
        assertThat(read.expiresAt()).isEqualTo(NOW.plusSeconds(300));
        assertThat(token)
                .matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+")
                .hasSizeLessThan(160);
    }

    @Test
    void isWorthNothingInAnotherScope() {
        assertThat(tokens.verify(tokens.issue("inbox", Map.of()), "outcomes")).isEmpty();
    }

    @Test
    void expires() {
        String token = tokens.issue("inbox", Map.of(), Duration.ofSeconds(10));
        assertThat(at(NOW.plusSeconds(9)).verify(token, "inbox")).isPresent();
        assertThat(at(NOW.plusSeconds(10)).verify(token, "inbox")).isEmpty();
        assertThat(at(NOW.plus(Duration.ofDays(9_999))).verify(tokens.issue("u", Map.of()), "u"))
                .isPresent();
    }

    @Test
    void isRefusedWithAnyCharacterChanged() {
        String token = tokens.issue("inbox", Map.of("p", "person-1"));
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(tokens.verify(changed, "inbox")).as(changed).isEmpty();
        }
    }

    @Test
    void isRefusedWhenItIsNoToken() {
        for (String text :
                List.of("", ".", "..", "a.b", "a.b.c.d", KEY.id() + "..", "x".repeat(5_000), "\ud800.\ud800.é")) {
            assertThat(tokens.verify(text, "inbox")).isEmpty();
        }
        assertThat(tokens.verify(null, "inbox")).isEmpty();
    }

    @Test
    void outlivesAnExchangeOfTheKey() {
        String old = tokens.issue("unsubscribe", Map.of("d", "1"));
        assertThat(new SignedTokens(List.of(key(2), KEY), InstantSource.fixed(NOW)).verify(old, "unsubscribe"))
                .isPresent();
        assertThat(new SignedTokens(List.of(key(2)), InstantSource.fixed(NOW)).verify(old, "unsubscribe"))
                .isEmpty();
    }

    @Test
    void needsAKeyOfFullLength() {
        assertThatThrownBy(() -> SecretKey.of(Base64.getEncoder().encodeToString(new byte[31])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void makesPseudonymsPerUse() {
        assertThat(KEY.pseudonym("tombstone", "user_id:ann"))
                .isEqualTo(key(1).pseudonym("tombstone", "user_id:ann"))
                .isNotEqualTo(KEY.pseudonym("token", "user_id:ann"))
                .isNotEqualTo(key(2).pseudonym("tombstone", "user_id:ann"))
                .hasSize(64);
    }

    private SignedTokens at(Instant now) {
        return new SignedTokens(List.of(KEY), InstantSource.fixed(now));
    }

    private static SecretKey key(int seed) {
        byte[] secret = new byte[32];
        secret[0] = (byte) seed;
        return SecretKey.of(Base64.getEncoder().encodeToString(secret));
    }
}
