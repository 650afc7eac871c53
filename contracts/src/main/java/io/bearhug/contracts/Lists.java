package io.bearhug.contracts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies for compact constructors: absent becomes empty, order is kept, nothing can be changed afterwards. */
public final class Lists {

    private Lists() {}

    /** An unmodifiable copy; empty for null. */
    public static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** An unmodifiable copy in the same order; empty for null. Values may be null, as in JSON. */
    public static <K, V> Map<K, V> copy(@Nullable Map<K, V> map) {
        return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
