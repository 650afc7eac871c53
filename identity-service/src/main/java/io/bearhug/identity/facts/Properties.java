package io.bearhug.identity.facts;

import io.bearhug.contracts.Identifier;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Properties of an event, of which nothing can be relied on: what is not as expected is not there.
 *
 * @param all as they came
 */
record Properties(Map<?, ?> all) {

    static final int MAX_TEXT = 255;
    private static final int MAX_FIELD = 64;
    private static final int MAX_FIELDS = 16;
    private static final int MAX_LIST = 20;

    /** A text, cut to a length; numbers count as texts. */
    Optional<String> text(String name, int longest) {
        return Optional.ofNullable(all.get(name)).flatMap(value -> text(value, longest));
    }

    Optional<String> text(String name) {
        return text(name, MAX_TEXT);
    }

    /** A word that can be part of a key. */
    Optional<String> word(String name) {
        return text(name).map(String::strip).filter(word -> word.matches("[\\p{L}\\p{N}_ -]{1,64}"));
    }

    boolean isTrue(String name) {
        return "true".equalsIgnoreCase(text(name).orElse(""));
    }

    Optional<LocalDate> date(String name) {
        try {
            return text(name).map(LocalDate::parse).filter(date -> date.getYear() > 0 && date.getYear() < 10_000);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Properties inside(String name) {
        return new Properties(all.get(name) instanceof Map<?, ?> map ? map : Map.of());
    }

    List<Properties> list(String name) {
        return all.get(name) instanceof List<?> list
                ? list.stream()
                        .flatMap(one -> one instanceof Map<?, ?> map ? Stream.of(new Properties(map)) : Stream.empty())
                        .limit(MAX_LIST)
                        .toList()
                : List.of();
    }

    /** Those of its fields that are texts, numbers or truth values, as texts. */
    Map<String, Object> flat() {
        Map<String, Object> flat = new LinkedHashMap<>();
        all.forEach((name, value) -> {
            if (name instanceof String key && key.length() <= MAX_FIELD && flat.size() < MAX_FIELDS && value != null) {
                text(value, MAX_TEXT).ifPresent(text -> flat.put(key, text));
            }
        });
        return flat;
    }

    /** As a value of a fact. */
    static Map<String, Object> of(Identifier name) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("namespace", name.namespace());
        plain.put("value", name.value());
        return plain;
    }

    private static Optional<String> text(@Nullable Object value, int longest) {
        return value instanceof String || value instanceof Number || value instanceof Boolean
                ? Optional.of(cut(value.toString(), longest)).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }
}
