package io.bearhug.identity.collection;

import io.bearhug.support.problem.Problem;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads fields of an object and notes everything that is not as expected. JSON null counts as absent. */
final class Fields {

    private final Map<String, Object> fields;
    private final String pointer;
    private final List<Problem.Fault> errors;

    private Fields(Map<String, Object> fields, String pointer, List<Problem.Fault> errors) {
        this.fields = fields;
        this.pointer = pointer;
        this.errors = errors;
    }

    /** The fields of an event. */
    static Fields of(Map<String, Object> fields) {
        return new Fields(fields, "", new ArrayList<>());
    }

    /** Each once, even if a field was read for several purposes. */
    List<Problem.Fault> errors() {
        return errors.stream().distinct().toList();
    }

    void wrong(String name, String expectation) {
        errors.add(Problem.Fault.at(pointer + "/" + name, expectation));
    }

    private @Nullable Object raw(String name) {
        return fields.get(name);
    }

    /** A text of at most this many characters. A number is taken as its digits: channels use both for ids. */
    @Nullable
    String text(String name, int maxLength) {
        Object value = raw(name);
        String text = value instanceof Long number ? number.toString() : null;
        String found = value instanceof String given ? given : text;
        if (value != null && (found == null || found.length() > maxLength)) {
            wrong(name, "expected a text of at most " + maxLength + " characters");
            return null;
        }
        return found;
    }

    /** Like {@link #text}, but it must be there and not blank. */
    @Nullable
    String needed(String name, int maxLength) {
        int before = errors.size();
        String text = text(name, maxLength);
        if (errors.size() == before && (text == null || text.isBlank())) {
            wrong(name, "expected a text, it is missing");
        }
        return text;
    }

    boolean has(String name) {
        return raw(name) != null;
    }

    boolean isTrue(String name) {
        return Boolean.TRUE.equals(raw(name));
    }

    /** An object as it is; empty if absent. */
    Map<String, Object> object(String name) {
        Object value = raw(name);
        if (value instanceof Map<?, ?> map) {
            return named(map);
        }
        if (value != null) {
            wrong(name, "expected an object");
        }
        return Map.of();
    }

    /** An object to be read further, its errors noted here. */
    Fields inside(String name) {
        return new Fields(object(name), pointer + "/" + name, errors);
    }

    /** The objects of a list, each to be read further. */
    List<Fields> objects(String name) {
        Object value = raw(name);
        if (value != null && !(value instanceof List<?>)) {
            wrong(name, "expected a list");
        }
        List<Fields> objects = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                element(name, i, list.get(i)).ifPresent(objects::add);
            }
        }
        return objects;
    }

    private Optional<Fields> element(String name, int index, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return Optional.of(new Fields(named(map), pointer + "/" + name + "/" + index, errors));
        }
        wrong(name + "/" + index, "expected an object");
        return Optional.empty();
    }

    /** A time from 1970 on. */
    @Nullable
    Instant time(String name) {
        Object value = raw(name);
        Instant time = value instanceof String text ? parse(text) : null;
        if (value != null && (time == null || time.isBefore(Instant.EPOCH))) {
            wrong(name, "expected a time as RFC 3339, from 1970 on");
            return null;
        }
        return time;
    }

    /** A time if it is one. */
    static @Nullable Instant parse(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Map<String, Object> named(Map<?, ?> map) {
        Map<String, Object> named = new LinkedHashMap<>();
        map.forEach((key, value) -> named.put(String.valueOf(key), value));
        return named;
    }
}
