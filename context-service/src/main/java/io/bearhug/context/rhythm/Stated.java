package io.bearhug.context.rhythm;

import io.bearhug.contracts.Corrected;
import io.bearhug.contracts.Trait;
import io.bearhug.contracts.Weekdays;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What they said of their rhythm: it stands above whatever is learned. Traits {@code workingDays} (weekdays) and {@code notBefore} (a time of
 * their clock), or the same corrected at their own door; of both the later word.
 *
 * @param daysOff weekdays that are off, null if they did not say
 * @param notBefore before this time of the day they are not to be thought free, null if they did not say
 * @param offSince what happened until then does not tell which days are off
 * @param freeSince what happened until then does not tell when they are free
 */
public record Stated(
        @Nullable Set<DayOfWeek> daysOff, @Nullable LocalTime notBefore, Instant offSince, Instant freeSince) {

    /** Trait of the weekdays on which they work. */
    public static final String WORKING_DAYS = "workingDays";

    /** Trait of the time before which they want to be left alone. */
    public static final String NOT_BEFORE = "notBefore";

    /** They said nothing. */
    public static final Stated NOTHING = new Stated(null, null, Instant.EPOCH, Instant.EPOCH);

    public Stated {
        daysOff = daysOff == null ? null : Set.copyOf(daysOff);
    }

    /**
     * What is among their traits.
     *
     * @param corrections what they said of parts of their rhythm at their own door, by {@code dayOff}, {@code free} and {@code notBefore}
     */
    public static Stated of(Map<String, Trait> traits, Map<String, Trait> corrections) {
        return new Stated(
                later(traits.get(WORKING_DAYS), Stated::others, corrections.get(Corrected.DAY_OFF), Weekdays::of),
                later(traits.get(NOT_BEFORE), Stated::time, corrections.get(Corrected.NOT_BEFORE), Stated::time),
                since(corrections.get(Corrected.DAY_OFF)),
                since(corrections.get(Corrected.FREE)));
    }

    private static <T> @Nullable T later(
            @Nullable Trait trait,
            Function<Object, Optional<T>> stated,
            @Nullable Trait correction,
            Function<Object, Optional<T>> corrected) {
        boolean isCorrected =
                correction != null && (trait == null || !trait.at().isAfter(correction.at()));
        if (correction != null && isCorrected) {
            return corrected.apply(correction.value()).orElse(null);
        }
        return trait == null ? null : stated.apply(trait.value()).orElse(null);
    }

    private static Instant since(@Nullable Trait correction) {
        return correction == null ? Instant.EPOCH : correction.at();
    }

    private static Optional<Set<DayOfWeek>> others(Object working) {
        return Weekdays.of(working).map(days -> {
            var others = EnumSet.allOf(DayOfWeek.class);
            others.removeAll(days);
            return others;
        });
    }

    private static Optional<LocalTime> time(Object value) {
        try {
            return value instanceof String text ? Optional.of(LocalTime.parse(text)) : Optional.empty();
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
