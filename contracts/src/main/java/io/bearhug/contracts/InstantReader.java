package io.bearhug.contracts;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import java.io.IOException;
import java.io.Serial;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Reads instants. All services write them in one form, {@code 2026-05-03T10:15:30.123456Z}, with up to nine digits of a second;
 * that is read digit by digit, at a small part of what the general reader takes. Everything else is left to it.
 */
final class InstantReader extends StdScalarDeserializer<Instant> {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int TO_SECONDS = "2026-05-03T10:15:30".length();
    private static final int MAX_DIGITS = 9;
    private static final long SECONDS_PER_DAY = 86_400;
    private static final String PATTERN = "0000-00-00T00:00:00";

    InstantReader() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_STRING)) {
            Optional<Instant> usual = read(parser.getText());
            if (usual.isPresent()) {
                return usual.get();
            }
        }
        return InstantDeserializer.INSTANT.deserialize(parser, context);
    }

    /** The instant a text in the usual form says; empty for any other text. */
    static Optional<Instant> read(String text) {
        int digits = text.length() - TO_SECONDS - 2;
        boolean isWhole = text.length() == TO_SECONDS + 1;
        boolean isUsual = (isWhole || (digits >= 1 && digits <= MAX_DIGITS && text.charAt(TO_SECONDS) == '.'))
                && text.charAt(text.length() - 1) == 'Z'
                && isDateAndTime(text)
                && (isWhole || areDigits(text, TO_SECONDS + 1, text.length() - 1));
        return isUsual ? instant(text, isWhole ? 0 : nanos(text, digits)) : Optional.empty();
    }

    private static Optional<Instant> instant(String text, int nanos) {
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            return Optional.empty();
        }
        try {
            long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                    .toEpochDay();
            return Optional.of(
                    Instant.ofEpochSecond(day * SECONDS_PER_DAY + (hour * 60L + minute) * 60 + second, nanos));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isDateAndTime(String text) {
        for (int i = 0; i < TO_SECONDS; i++) {
            char expected = PATTERN.charAt(i);
            char c = text.charAt(i);
            if (expected == '0' ? c < '0' || c > '9' : c != expected) {
                return false;
            }
        }
        return true;
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int nanos(String text, int digits) {
        int nanos = number(text, TO_SECONDS + 1, TO_SECONDS + 1 + digits);
        for (int i = digits; i < MAX_DIGITS; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
