package io.bearhug.identity.edge.rest;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where the person's own token is found. */
final class SelfToken {

    private static final String BEARER = "bearer ";

    private SelfToken() {}

    /** The token of an Authorization header; null if it has none. */
    static @Nullable String of(@Nullable String authorization) {
        return authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? authorization.substring(BEARER.length()).strip()
                : null;
    }
}
