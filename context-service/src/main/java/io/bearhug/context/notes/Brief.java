package io.bearhug.context.notes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON from outside in short: long texts cut, deep or numerous values left out. Copies values until enough were copied. */
public final class Brief {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_TEXT = 256;
    private static final int LONGEST_LIST = 20;
    private static final int DEEPEST = 4;
    /** About 1 KiB. */
    private static final int MOST_VALUES = 60;

    private int left = MOST_VALUES;

    private Brief() {}

    /** An object in short; without nulls. */
    public static Map<String, Object> of(Map<String, Object> object) {
        return new Brief().map(object, 0);
    }

    /** One value in short, null if there is nothing to keep. */
    public static @Nullable Object of(@Nullable Object value) {
        return new Brief().value(value, 0);
    }

    private Map<String, Object> map(Map<?, ?> map, int depth) {
        var copy = new LinkedHashMap<String, Object>();
        for (var entry : map.entrySet()) {
            var value = depth < DEEPEST ? value(entry.getValue(), depth) : null;
            if (value != null) {
                copy.put(cut(String.valueOf(entry.getKey()), LONGEST_NAME), value);
            }
        }
        return copy;
    }

    private @Nullable Object value(@Nullable Object value, int depth) {
        if (value == null || left <= 0) {
            return null;
        }
        left--;
        return switch (value) {
            case String text -> cut(text, LONGEST_TEXT);
            case Map<?, ?> map -> map(map, depth + 1);
            case List<?> list -> list(list, depth);
            default -> value;
        };
    }

    private List<Object> list(List<?> list, int depth) {
        var copy = new ArrayList<Object>();
        for (var element : list.subList(0, Math.min(list.size(), LONGEST_LIST))) {
            var value = value(element, depth);
            if (value != null) {
                copy.add(value);
            }
        }
        return copy;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
