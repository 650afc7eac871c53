package io.bearhug.support.security;

import java.util.List;

/**
 * Names for values that cannot be guessed back without the installation's keys. A value has one name per key, so that what was
 * written under an older key is still found.
 */
public final class Pseudonyms {

    private final String use;
    private final List<SecretKey> keys;

    /**
     * Names for one use.
     *
     * @param keys the one in force first, then older ones
     */
    public Pseudonyms(String use, List<SecretKey> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("at least one key is needed");
        }
        this.use = use;
        this.keys = List.copyOf(keys);
    }

    /** The name under the key in force: to write with. */
    public String of(String text) {
        return keys.getFirst().pseudonym(use, text);
    }

    /** The names under all keys, the newest first: to look for. */
    public List<String> all(String text) {
        return keys.stream().map(key -> key.pseudonym(use, text)).toList();
    }
}
