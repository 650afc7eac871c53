package io.bearhug.identity.sources;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a source authenticates with. It has 192 random bits, so a plain hash of it cannot be guessed back.
 *
 * @param text as the channel sends it; never stored
 */
public record WriteKey(String text) {

    /** What is stored of it: SHA-256 in hexadecimal. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "WriteKey[hidden]";
    }
}
