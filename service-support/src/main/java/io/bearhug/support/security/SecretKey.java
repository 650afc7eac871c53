package io.bearhug.support.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key of the installation. Each use has its own derived key, so a mac made for one use is worth nothing in another. */
public final class SecretKey {

    private static final int MIN_BYTES = 32;

    private final byte[] secret;
    private final String id;

    private SecretKey(byte[] secret) {
        this.secret = secret;
        this.id = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hmac(secret, "key-id"), 6));
    }

    /**
     * Reads a key.
     *
     * @param base64 at least 32 bytes
     */
    public static SecretKey of(String base64) {
        byte[] secret = Base64.getDecoder().decode(base64.strip());
        if (secret.length < MIN_BYTES) {
            throw new IllegalArgumentException("a secret has at least " + MIN_BYTES + " bytes");
        }
        return new SecretKey(secret);
    }

    /** Names the key without telling anything of it. */
    public String id() {
        return id;
    }

    /** HMAC-SHA256 of a text for one use. */
    public byte[] mac(String use, String text) {
        return hmac(hmac(secret, "use:" + use), text);
    }

    /** The same as hexadecimal text: a name for a value that cannot be guessed back without the key. */
    public String pseudonym(String use, String text) {
        return HexFormat.of().formatHex(mac(use, text));
    }

    /** What makes pseudonyms for one use: cheaper for many, as the key of the use is derived once. For any number of threads. */
    UnaryOperator<String> pseudonyms(String use) {
        byte[] key = hmac(secret, "use:" + use);
        Mac ready = mac(key);
        return text -> HexFormat.of().formatHex(hmac(ready, key, text));
    }

    /** By a copy, as a mac serves one thread at a time. Not every provider's can be copied. */
    private static byte[] hmac(Mac ready, byte[] key, String text) {
        try {
            return ((Mac) ready.clone()).doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException e) {
            return hmac(key, text);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        return mac(key).doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
