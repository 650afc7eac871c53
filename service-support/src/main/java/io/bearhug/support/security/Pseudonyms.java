package io.bearhug.support.security;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Names for values that cannot be guessed back without the installation's keys. A value has one name per key, so that what was
 * written under an older key is still found.
 */
public final class Pseudonyms {

    private final List<UnaryOperator<String>> byKey;

    /**
     * Names for one use.
     *
     * @param keys the one in force first, then older ones
     */
    public Pseudonyms(String use, List<SecretKey> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("at least one key is needed");
        }
        this.byKey = keys.stream().map(key -> key.pseudonyms(use)).toList();
    }

    /** The name under the key in force: to write with. */
    public String of(String text) {
        return byKey.getFirst().apply(text);
    }

    /** The names under all keys, the newest first: to look for. */
    public List<String> all(String text) {
        return byKey.stream().map(key -> key.apply(text)).toList();
    }
}
