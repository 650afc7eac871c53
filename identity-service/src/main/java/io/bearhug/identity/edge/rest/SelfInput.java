package io.bearhug.identity.edge.rest;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.self.Correction;
import io.bearhug.identity.self.Wishes;
import io.bearhug.support.problem.ProblemException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people may say at their own door, within bounds. */
final class SelfInput {

    private static final int MAX_TEXT = 255;
    private static final int MAX_VALUE = 2_000;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_.-]{1,2048}");

    private SelfInput() {}

    static List<Identifier> identifiers(List<Identifier> given, int most) {
        if (given.isEmpty() || given.size() > most) {
            throw ProblemException.invalid("/identifiers", "expected 1 to " + most + " identifiers");
        }
        for (int index = 0; index < given.size(); index++) {
            if (!isWhole(given.get(index))) {
                throw ProblemException.invalid(
                        "/identifiers/" + index, "expected namespace and value, at most 1024 characters");
            }
        }
        return given;
    }

    @SuppressWarnings("ConstantValue")
    private static boolean isWhole(Identifier name) {
        return name.namespace() != null
                && name.value() != null
                && !name.namespace().isBlank()
                && name.namespace().length() <= MAX_TEXT
                && name.value().length() <= 1_024;
    }

    static Wishes wishes(@Nullable Wishes given) {
        Wishes wishes = required("", given);
        return new Wishes(
                wishes.humansOnly(),
                wishes.onlyWhenAsked(),
                textOrNull("channel", wishes.channel()),
                textOrNull("tone", wishes.tone()));
    }

    static Correction correction(SelfResource.@Nullable NewCorrection given) {
        SelfResource.NewCorrection correction = required("", given);
        Object value = correction.value();
        if (value != null && String.valueOf(value).length() > MAX_VALUE) {
            throw ProblemException.invalid("/value", "expected at most " + MAX_VALUE + " characters");
        }
        return new Correction(
                one("about", correction.about(), Correction.About.values()),
                text("id", correction.id()),
                one("says", correction.says(), Correction.Says.values()),
                value);
    }

    /** The constant that is written like this. */
    private static <E extends Enum<E>> E one(String field, @Nullable String given, E[] all) {
        return Arrays.stream(all)
                .filter(constant -> word(constant).equals(given))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        "/" + field,
                        "expected one of "
                                + Arrays.stream(all).map(SelfInput::word).collect(Collectors.joining(", "))));
    }

    /** {@code NOT_MINE} as {@code notMine}. */
    private static String word(Enum<?> constant) {
        String[] parts = constant.name().toLowerCase(Locale.ROOT).split("_");
        return parts[0]
                + Arrays.stream(parts)
                        .skip(1)
                        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                        .collect(Collectors.joining());
    }

    /** What a signed token is written with, so that it can stand in an address. */
    static String token(String given) {
        if (!TOKEN.matcher(given).matches()) {
            throw ProblemException.notFound("that is no token of an answer");
        }
        return given;
    }

    /** A date, or a time with its offset. */
    static @Nullable String day(String field, @Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            return given.length() == "2027-01-31".length()
                    ? LocalDate.parse(given).toString()
                    : OffsetDateTime.parse(given).toInstant().toString();
        } catch (DateTimeParseException e) {
            throw ProblemException.invalid("/" + field, "expected a date or a time with offset");
        }
    }

    static String text(String field, @Nullable String given) {
        String text = required(field, given).strip();
        if (text.isEmpty() || text.length() > MAX_TEXT || text.indexOf('\0') >= 0) {
            throw ProblemException.invalid("/" + field, "expected 1 to " + MAX_TEXT + " characters");
        }
        return text;
    }

    static @Nullable String textOrNull(String field, @Nullable String given) {
        return given == null || given.isBlank() ? null : text(field, given);
    }

    static <T> T required(String field, @Nullable T given) {
        if (given == null) {
            throw ProblemException.invalid(field.isEmpty() ? "" : "/" + field, "expected a value, it is missing");
        }
        return given;
    }
}
