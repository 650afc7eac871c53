package io.bearhug.benchmarks;

import java.util.HashMap;
import java.util.Map;

/** Keeps equal texts of a column once, as long as there are not too many different ones. */
public final class StringPool {

    private static final int MOST = 10_000;

    private final Map<String, String> known = new HashMap<>();

    /** The same text, and for equal ones the same object. */
    public String one(String text) {
        String pooled = known.get(text);
        if (pooled == null && known.size() < MOST) {
            known.put(text, text);
        }
        return pooled == null ? text : pooled;
    }
}
