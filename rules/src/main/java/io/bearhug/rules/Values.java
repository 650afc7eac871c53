package io.bearhug.rules;

import dev.cel.common.types.CelKind;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of the language: {@code Boolean}, {@code Long}, {@code Double}, {@code String}, {@code Instant}, {@code Duration},
 * {@code List}, {@code Map} and {@link #NULL}. Everything a caller passes is brought into this form where it is read.
 */
final class Values {

    /** The null of JSON. */
    static final Object NULL = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    private Values() {}

    /** A value as it came from JSON or from a caller, in the language's own form. */
    static Object of(@Nullable Object raw) {
        return switch (raw) {
            case null -> NULL;
            case String it -> it;
            case Boolean it -> it;
            case Long it -> it;
            case Double it -> it;
            case Integer it -> it.longValue();
            case Short it -> it.longValue();
            case Byte it -> it.longValue();
            case Number it -> it.doubleValue();
            case Enum<?> it -> it.name();
            case LocalDate it -> it.atStartOfDay(ZoneOffset.UTC).toInstant();
            case OffsetDateTime it -> it.toInstant();
            default -> raw;
        };
    }

    /** The class whose values are of a type as they are; for types of which there are several, none that a value has. */
    static Class<?> own(CelKind kind) {
        return switch (kind) {
            case BOOL -> Boolean.class;
            case INT -> Long.class;
            case DOUBLE -> Double.class;
            case STRING -> String.class;
            case TIMESTAMP -> Instant.class;
            case DURATION -> Duration.class;
            default -> void.class;
        };
    }

    /**
     * A value as one of a declared type.
     *
     * @return null if it cannot be one
     */
    static @Nullable Object as(CelKind kind, Object value) {
        return switch (kind) {
            case BOOL -> bool(value);
            case INT -> whole(value);
            case DOUBLE -> number(value);
            case STRING -> text(value);
            case TIMESTAMP -> instant(value);
            case DURATION -> duration(value);
            case LIST -> value instanceof Collection<?> ? value : null;
            case MAP, STRUCT -> value instanceof Map<?, ?> ? value : null;
            default -> value;
        };
    }

    private static @Nullable Object bool(Object value) {
        if ("true".equals(value)) {
            return true;
        }
        if ("false".equals(value)) {
            return false;
        }
        return value instanceof Boolean ? value : null;
    }

    private static @Nullable Object whole(Object value) {
        if (value instanceof Double it) {
            return it == Math.rint(it) && Math.abs(it) < 9e18 ? (Object) it.longValue() : null;
        }
        if (value instanceof String it) {
            var number = parsedNumber(it);
            return number == null ? null : whole(number);
        }
        return value instanceof Long ? value : null;
    }

    private static @Nullable Object number(Object value) {
        if (value instanceof Long it) {
            return it.doubleValue();
        }
        if (value instanceof String it) {
            return parsedNumber(it);
        }
        return value instanceof Double ? value : null;
    }

    private static @Nullable Double parsedNumber(String text) {
        try {
            var number = Double.parseDouble(text.strip());
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Object text(Object value) {
        return switch (value) {
            case String it -> it;
            case Boolean it -> it.toString();
            case Long it -> it.toString();
            case Double it -> it.toString();
            case Instant it -> it.toString();
            default -> null;
        };
    }

    private static @Nullable Object instant(Object value) {
        return switch (value) {
            case Instant it -> it;
            case String it -> parsedInstant(it);
            case TemporalAccessor it -> parsedInstant(it.toString());
            default -> null;
        };
    }

    /** A point in time from RFC 3339, or the start of a day in UTC from an ISO date; null if it is neither. */
    static @Nullable Instant parsedInstant(String text) {
        try {
            return text.length() == "2000-01-01".length()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Object duration(Object value) {
        return switch (value) {
            case Duration it -> it;
            case String it -> Durations.parse(it);
            default -> null;
        };
    }

    /** Equality across the two kinds of number; values of different types are different. */
    static boolean equal(Object a, Object b) {
        if (a instanceof Number x && b instanceof Number y) {
            return compareNumbers(x, y) == 0;
        }
        if (a instanceof List<?> x && b instanceof List<?> y) {
            return equalLists(x, y);
        }
        if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
            return equalMaps(x, y);
        }
        return a.equals(b);
    }

    private static boolean equalLists(List<?> a, List<?> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (var i = 0; i < a.size(); i++) {
            if (!equal(of(a.get(i)), of(b.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean equalMaps(Map<?, ?> a, Map<?, ?> b) {
        return a.size() == b.size()
                && a.entrySet().stream()
                        .allMatch(it -> b.containsKey(it.getKey()) && equal(of(it.getValue()), of(b.get(it.getKey()))));
    }

    /**
     * Order of two values.
     *
     * @return null if they cannot be compared
     */
    static @Nullable Integer compare(Object a, Object b) {
        if (a instanceof Number x && b instanceof Number y) {
            return compareNumbers(x, y);
        }
        if (a instanceof String x && b instanceof String y) {
            return x.compareTo(y);
        }
        if (a instanceof Instant x && b instanceof Instant y) {
            return x.compareTo(y);
        }
        if (a instanceof Duration x && b instanceof Duration y) {
            return x.compareTo(y);
        }
        return a instanceof Boolean x && b instanceof Boolean y ? x.compareTo(y) : null;
    }

    private static int compareNumbers(Number a, Number b) {
        return a instanceof Long x && b instanceof Long y
                ? Long.compare(x, y)
                : Double.compare(a.doubleValue(), b.doubleValue());
    }
}
