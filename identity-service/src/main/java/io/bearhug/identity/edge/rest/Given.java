package io.bearhug.identity.edge.rest;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.ControlFact;
import io.bearhug.support.identifiers.Storable;
import io.bearhug.support.problem.ProblemException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What callers give, checked. */
final class Given {

    private static final int MAX_TEXT = 255;
    private static final int MAX_VALUE = 1_024;
    private static final int MAX_REASON = 1_000;
    private static final int SHOWN = 50;
    private static final int MAX_SHOWN = 200;
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    private Given() {}

    /**
     * A name.
     *
     * @param namespace of the name
     * @param value in any form
     */
    record Name(@Nullable String namespace, @Nullable String value) {

        Identifier identifier(String field) {
            String at = field.isEmpty() ? "" : field + "/";
            return new Identifier(text(at + "namespace", namespace, MAX_TEXT), text(at + "value", value, MAX_VALUE));
        }
    }

    /** A name as its key, {@code namespace:value}. */
    static Identifier key(String field, @Nullable String key) {
        String given = text(field, key, MAX_TEXT + 1 + MAX_VALUE);
        int colon = given.indexOf(':');
        if (colon < 1) {
            throw ProblemException.invalid("/" + field, "expected namespace:value");
        }
        return new Identifier(given.substring(0, colon), given.substring(colon + 1));
    }

    static ControlFact.Type type(@Nullable String type) {
        return switch (required("type", type)) {
            case "mustLink" -> ControlFact.Type.MUST_LINK;
            case "cannotLink" -> ControlFact.Type.CANNOT_LINK;
            case "retract" -> ControlFact.Type.RETRACT;
            case "unhub" -> ControlFact.Type.UNHUB;
            default -> throw ProblemException.invalid("/type", "expected mustLink, cannotLink, retract or unhub");
        };
    }

    static String reason(@Nullable String reason) {
        return Storable.text(text("reason", reason, MAX_REASON));
    }

    static Instant time(String field, String text) {
        try {
            Instant time = OffsetDateTime.parse(text).toInstant();
            if (time.isBefore(Instant.EPOCH) || time.isAfter(LAST)) {
                throw ProblemException.invalid("/" + field, "expected a time of this age");
            }
            return time;
        } catch (DateTimeParseException e) {
            throw ProblemException.invalid("/" + field, "expected a time with offset, such as 2026-03-01T12:00:00Z");
        }
    }

    static int limit(@Nullable String limit) {
        int given = limit == null ? SHOWN : number(limit);
        if (given < 1 || given > MAX_SHOWN) {
            throw ProblemException.invalid("/limit", "expected 1 to " + MAX_SHOWN);
        }
        return given;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    static ProblemException wrongCursor() {
        return ProblemException.invalid("/after", "expected what an earlier answer gave as next");
    }

    static String personId(String id) {
        try {
            return UUID.fromString(id).toString();
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("we know nobody like that");
        }
    }

    static String text(String field, @Nullable String value, int most) {
        String given = required(field, value);
        if (given.isBlank() || given.length() > most) {
            throw ProblemException.invalid("/" + field, "expected 1 to " + most + " characters");
        }
        return given;
    }

    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw ProblemException.invalid(field.isEmpty() ? "" : "/" + field, "expected a value, it is missing");
        }
        return value;
    }
}
