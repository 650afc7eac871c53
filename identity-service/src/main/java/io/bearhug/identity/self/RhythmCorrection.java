package io.bearhug.identity.self;

import io.bearhug.contracts.Corrected;
import io.bearhug.contracts.Weekdays;
import io.bearhug.identity.self.Correction.Verdict;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody says is wrong about when we think them free: kept as what is right, or as that what we had learned until then is wrong. */
final class RhythmCorrection {

    private RhythmCorrection() {}

    /**
     * What follows.
     *
     * @param part {@link Corrected#DAY_OFF}, {@link Corrected#FREE} or {@link Corrected#NOT_BEFORE}
     * @param word what is kept where they do not say what is right
     * @param value what is right instead: weekdays, or a time of their clock
     */
    static Verdict of(String part, String word, @Nullable Object value) {
        return switch (part) {
            case Corrected.DAY_OFF ->
                value == null
                        ? kept(part, word)
                        : weekdays(value)
                                .map(days -> kept(part, days))
                                .orElseGet(() -> new Verdict.Cannot(
                                        "a day off is a list of weekdays, such as [\"monday\", \"sunday\"]"));
            case Corrected.NOT_BEFORE ->
                value == null
                        ? kept(part, word)
                        : time(value)
                                .map(time -> kept(part, time))
                                .orElseGet(() -> new Verdict.Cannot("not before is a time, such as \"09:00\""));
            case Corrected.FREE ->
                value == null
                        ? kept(part, word)
                        : new Verdict.Cannot("when they are free cannot be said here, only that it is wrong");
            default ->
                new Verdict.Cannot("of a rhythm, " + Corrected.DAY_OFF + ", " + Corrected.FREE + " and "
                        + Corrected.NOT_BEFORE + " can be corrected");
        };
    }

    private static Verdict kept(String part, Object what) {
        return new Verdict.State(Map.of(Corrected.RHYTHM + part, what));
    }

    private static Optional<Object> weekdays(Object value) {
        return Weekdays.of(value).map(Weekdays::names);
    }

    private static Optional<Object> time(Object value) {
        try {
            return value instanceof String text
                    ? Optional.of(LocalTime.parse(text).toString())
                    : Optional.empty();
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
