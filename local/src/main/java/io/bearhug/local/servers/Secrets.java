package io.bearhug.local.servers;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Passwords and keys made at the first start and kept in a file only its owner may read. */
public final class Secrets {

    /** 256 bits, the size of the HMAC keys and more than any password needs. */
    private static final int BYTES = 32;

    private static final SecureRandom DICE = new SecureRandom();

    private final JsonFile file;
    private final Map<String, String> values = new LinkedHashMap<>();

    /** The secrets of a state folder. */
    public Secrets(StateFolder state) {
        file = new JsonFile(state.secrets());
        values.putAll(file.readMap(String.class));
    }

    /** A secret usable as password and in URLs; made when asked for the first time. */
    public synchronized String password(String name) {
        return of(name, Base64.getUrlEncoder().withoutPadding());
    }

    /** A key of 32 bytes in standard Base64; made when asked for the first time. */
    public synchronized String key(String name) {
        return of(name, Base64.getEncoder());
    }

    private String of(String name, Base64.Encoder encoder) {
        String known = values.get(name);
        if (known != null) {
            return known;
        }
        byte[] random = new byte[BYTES];
        DICE.nextBytes(random);
        String made = encoder.encodeToString(random);
        values.put(name, made);
        file.write(values);
        return made;
    }
}
