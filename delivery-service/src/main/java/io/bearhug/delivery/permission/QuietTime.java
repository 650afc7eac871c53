package io.bearhug.delivery.permission;

import io.bearhug.contracts.catalogue.Policies.QuietHours;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Quiet hours by the clock on the person's wall, through changes of summer time. */
public final class QuietTime {

    private QuietTime() {}

    /** When the quiet hours end that it is now in the middle of; empty if it is not quiet. Always later than now. */
    public static Optional<Instant> endIfQuiet(QuietHours hours, Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        return isQuiet(hours, local.toLocalTime()) ? Optional.of(end(hours, local)) : Optional.empty();
    }

    /** Whether it is quiet at a time of day: from the first minute until just before the last. */
    public static boolean isQuiet(QuietHours hours, LocalTime time) {
        boolean afterFrom = !time.isBefore(hours.from());
        boolean beforeTo = time.isBefore(hours.to());
        boolean crossesMidnight = hours.from().isAfter(hours.to());
        return crossesMidnight ? afterFrom || beforeTo : afterFrom && beforeTo;
    }

    /** The first zone of these that exists. */
    public static ZoneId zone(@Nullable String first, @Nullable String second, ZoneId otherwise) {
        return find(first).or(() -> find(second)).orElse(otherwise);
    }

    /**
     * An end that summer time skips is the moment it is skipped to; one that comes twice is the second, because before it the
     * wall shows quiet hours again.
     */
    private static Instant end(QuietHours hours, ZonedDateTime local) {
        LocalDate today = local.toLocalDate();
        LocalDate day = local.toLocalTime().isBefore(hours.to()) ? today : today.plusDays(1);
        return ZonedDateTime.of(LocalDateTime.of(day, hours.to()), local.getZone())
                .withLaterOffsetAtOverlap()
                .toInstant();
    }

    private static Optional<ZoneId> find(@Nullable String name) {
        try {
            return name == null || name.isBlank() ? Optional.empty() : Optional.of(ZoneId.of(name.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
