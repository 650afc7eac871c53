package io.bearhug.decision.contactpolicy;

import io.bearhug.contracts.catalogue.Policies;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import io.bearhug.decision.situation.Objection;
import io.bearhug.decision.situation.Stage;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** No message at night, in the person's zone. What can wait is put off until the morning and then decided again. */
public final class QuietHours {

    private QuietHours() {}

    static Optional<Objection> against(Candidate candidate, Deliberation mind) {
        var question = mind.situation().question();
        var moment = question.moment();
        if (moment == null || !candidate.spot().outbound()) {
            return Optional.empty();
        }
        var end = notBefore(candidate, mind);
        if (!end.isBefore(moment.expiresAt())) {
            return Optional.of(Objection.until(Stage.QUIET_HOURS, "it would be too late after the quiet hours", end));
        }
        return question.putOff() != null && end.isAfter(mind.now())
                ? Optional.of(Objection.until(Stage.QUIET_HOURS, "it is quiet where they live", end))
                : Optional.empty();
    }

    /** Whether a message would disturb the quiet at a time. */
    public static boolean isQuiet(Candidate candidate, Instant at, Deliberation mind) {
        return endFor(candidate, at, mind).isAfter(at);
    }

    /** The earliest instant at which a message may be sent. */
    public static Instant notBefore(Candidate candidate, Deliberation mind) {
        return endFor(candidate, mind.now(), mind);
    }

    private static Instant endFor(Candidate candidate, Instant at, Deliberation mind) {
        var contact = mind.policies().contact();
        var hours = contact == null ? null : contact.quietHours();
        return candidate.isTransactional()
                ? at
                : endOf(hours, at, mind.situation().zone());
    }

    /** The end of the quiet hours that run now, or now. An end that comes twice, when summer time ends, is the second one. */
    static Instant endOf(Policies.@Nullable QuietHours hours, Instant now, ZoneId zone) {
        var local = LocalDateTime.ofInstant(now, zone);
        if (hours == null || !isWithin(hours, local.toLocalTime())) {
            return now;
        }
        var today = local.toLocalDate().atTime(hours.to());
        var end = today.isAfter(local) ? today : today.plusDays(1);
        return end.atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }

    private static boolean isWithin(Policies.QuietHours hours, LocalTime time) {
        var afterFrom = !time.isBefore(hours.from());
        var beforeTo = time.isBefore(hours.to());
        return hours.from().isBefore(hours.to()) ? afterFrom && beforeTo : afterFrom || beforeTo;
    }
}
