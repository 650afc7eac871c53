package io.bearhug.identity.edge.random;

import io.bearhug.identity.sources.WriteKey;
import io.bearhug.identity.sources.WriteKeys;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;

/** Write keys of 192 random bits, as 32 characters that need no escaping anywhere. */
@Singleton
class RandomWriteKeys implements WriteKeys {

    private static final int BYTES = 24;

    private final SecureRandom dice = new SecureRandom();

    @Override
    public WriteKey next() {
        byte[] key = new byte[BYTES];
        dice.nextBytes(key);
        return new WriteKey(Base64.getUrlEncoder().withoutPadding().encodeToString(key));
    }
}
