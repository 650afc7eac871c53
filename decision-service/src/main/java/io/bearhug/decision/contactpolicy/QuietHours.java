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

/** No message at night, in the person's zone. A message waits for the morning if it can. */
public final class QuietHours {

    private QuietHours() {}

    static Optional<Objection> against(Candidate candidate, Deliberation mind) {
        var moment = mind.situation().question().moment();
        var notBefore = notBefore(candidate, mind);
        return candidate.spot().outbound() && moment != null && !notBefore.isBefore(moment.expiresAt())
                ? Optional.of(
                        Objection.until(Stage.QUIET_HOURS, "it would be too late after the quiet hours", notBefore))
                : Optional.empty();
    }

    /** The earliest instant at which a message may be sent. */
    public static Instant notBefore(Candidate candidate, Deliberation mind) {
        var contact = mind.policies().contact();
        var hours = contact == null ? null : contact.quietHours();
        return candidate.isTransactional()
                ? mind.now()
                : endOf(hours, mind.now(), mind.situation().zone());
    }

    /** The end of the quiet hours that run now, or now. */
    static Instant endOf(Policies.@Nullable QuietHours hours, Instant now, ZoneId zone) {
        var local = LocalDateTime.ofInstant(now, zone);
        if (hours == null || !isWithin(hours, local.toLocalTime())) {
            return now;
        }
        var today = local.toLocalDate().atTime(hours.to());
        var end = today.isAfter(local) ? today : today.plusDays(1);
        return end.atZone(zone).toInstant();
    }

    private static boolean isWithin(Policies.QuietHours hours, LocalTime time) {
        var afterFrom = !time.isBefore(hours.from());
        var beforeTo = time.isBefore(hours.to());
        return hours.from().isBefore(hours.to()) ? afterFrom && beforeTo : afterFrom || beforeTo;
    }
}
