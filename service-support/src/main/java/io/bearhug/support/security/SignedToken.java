package io.bearhug.support.security;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a verified token says.
 *
 * @param scope what it may be used for
 * @param claims ids only, never personal data: a token travels in URLs
 * @param expiresAt null for never
 */
public record SignedToken(
        String scope, Map<String, String> claims, @Nullable Instant expiresAt) {

    public SignedToken {
        claims = Map.copyOf(claims);
    }

    /** A claim that must be there; a signed token without it was issued wrongly. */
    public String claim(String name) {
        String value = claims.get(name);
        if (value == null) {
            throw new IllegalStateException("token of scope " + scope + " always carries " + name);
        }
        return value;
    }
}
