package io.bearhug.delivery.console;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What a browser's cookie holds: 32 random bytes, from which both the session's name in the store and the key that seals its content
 * follow. Neither leads back to the cookie, so the store alone opens nothing.
 */
public final class SessionKey {

    /** Bytes of a key. */
    public static final int BYTES = 32;

    /** Bytes of the value that makes two seals of the same content differ; the length GCM is defined for. */
    public static final int SALT_BYTES = 12;

    private static final int TAG_BITS = 128;

    private final byte[] random;

    private SessionKey(byte[] random) {
        this.random = random;
    }

    /** A key of so many random bytes; anything but {@link #BYTES} is a programming error. */
    public static SessionKey of(byte[] random) {
        if (random.length != BYTES) {
            throw new IllegalArgumentException("a session key has " + BYTES + " bytes");
        }
        return new SessionKey(random.clone());
    }

    /** The key a cookie holds; empty for what no browser of ours sends. */
    public static Optional<SessionKey> read(@Nullable String cookie) {
        try {
            byte[] bytes = cookie == null ? new byte[0] : Base64.getUrlDecoder().decode(cookie);
            return bytes.length == BYTES ? Optional.of(new SessionKey(bytes)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** For the cookie. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Under which the session is kept. */
    public String name() {
        return HexFormat.of().formatHex(derived("name"));
    }

    /** The content, sealed with AES-256 in GCM mode. */
    public byte[] seal(String content, byte[] salt) {
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, salt, content.getBytes(StandardCharsets.UTF_8));
        byte[] whole = Arrays.copyOf(salt, SALT_BYTES + sealed.length);
        System.arraycopy(sealed, 0, whole, SALT_BYTES, sealed.length);
        return whole;
    }

    /** What was sealed with this key; an {@link IllegalStateException} for anything else. */
    public String open(byte[] sealed) {
        if (sealed.length <= SALT_BYTES) {
            throw new IllegalStateException("what is sealed is longer than its salt");
        }
        byte[] content = cipher(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(sealed, SALT_BYTES),
                Arrays.copyOfRange(sealed, SALT_BYTES, sealed.length));
        return new String(content, StandardCharsets.UTF_8);
    }

    private byte[] cipher(int mode, byte[] salt, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(derived("seal"), "AES"), new GCMParameterSpec(TAG_BITS, salt));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("only what was sealed with this key can be opened with it", e);
        }
    }

    private byte[] derived(String purpose) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(("bearhug-console-" + purpose).getBytes(StandardCharsets.UTF_8));
            return digest.digest(random);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
