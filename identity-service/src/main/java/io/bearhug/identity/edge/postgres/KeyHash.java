package io.bearhug.identity.edge.postgres;

import io.bearhug.contracts.Identifier;
import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * SHA-256 of an identifier's key: its name in indexes and locks.
 *
 * @param bytes all 32
 */
record KeyHash(Buffer bytes) {

    static KeyHash of(Identifier identifier) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return new KeyHash(Buffer.buffer(digest.digest(identifier.key().getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The first eight bytes: two names that share a lock only wait for each other. */
    long lock() {
        return ByteBuffer.wrap(Arrays.copyOf(bytes.getBytes(), Long.BYTES)).getLong();
    }
}
