package io.bearhug.support.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.bearhug.contracts.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Issues and verifies short signed tokens: {@code kid.payload.mac}, each part base64url, mac = HMAC-SHA256 over the rest.
 * What an older key signed is still accepted, so keys can be exchanged without breaking links that are out there.
 */
public final class SignedTokens {

    private static final int MAX_LENGTH = 2_048;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder BYTES = Base64.getUrlDecoder();

    private final List<SecretKey> keys;
    private final InstantSource clock;

    /** @param keys the first signs, all verify */
    public SignedTokens(List<SecretKey> keys, InstantSource clock) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("at least one key is needed");
        }
        this.keys = List.copyOf(keys);
        this.clock = clock;
    }

    private record Payload(
            @JsonProperty("s") String scope,
            @JsonProperty("c") Map<String, String> claims,
            @JsonProperty("e") @Nullable Long expires) {}

    /** A token that never expires, such as the one of an unsubscribe link. */
    public String issue(String scope, Map<String, String> claims) {
        return sign(new Payload(scope, claims, null));
    }

    /** A token that expires after {@code ttl} of real time. */
    public String issue(String scope, Map<String, String> claims, Duration ttl) {
        return sign(new Payload(scope, claims, clock.instant().plus(ttl).getEpochSecond()));
    }

    /** What the token says, if it is ours, unchanged, of this scope and not expired. */
    public Optional<SignedToken> verify(@Nullable String token, String scope) {
        if (token == null || token.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String[] parts = token.split("\\.", -1);
        return parts.length == 3 && isSigned(parts) ? read(parts[1], scope) : Optional.empty();
    }

    private String sign(Payload payload) {
        SecretKey key = keys.getFirst();
        String signed = key.id() + "." + TEXT.encodeToString(json(payload));
        return signed + "." + TEXT.encodeToString(key.mac("token", signed));
    }

    private boolean isSigned(String[] parts) {
        String signed = parts[0] + "." + parts[1];
        return keys.stream()
                .filter(key -> key.id().equals(parts[0]))
                .anyMatch(key -> isSame(TEXT.encodeToString(key.mac("token", signed)), parts[2]));
    }

    private static boolean isSame(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<SignedToken> read(String text, String scope) {
        try {
            Payload payload = Json.mapper().readValue(BYTES.decode(text), Payload.class);
            return Optional.of(payload)
                    .filter(p -> p.scope().equals(scope))
                    .map(SignedTokens::toToken)
                    .filter(t -> t.expiresAt() == null || clock.instant().isBefore(t.expiresAt()));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static SignedToken toToken(Payload payload) {
        Long expires = payload.expires();
        return new SignedToken(
                payload.scope(), payload.claims(), expires == null ? null : Instant.ofEpochSecond(expires));
    }

    private static byte[] json(Payload payload) {
        try {
            return Json.mapper().writeValueAsBytes(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a token's claims are strings", e);
        }
    }
}
