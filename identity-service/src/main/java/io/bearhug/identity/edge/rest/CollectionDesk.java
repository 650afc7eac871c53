package io.bearhug.identity.edge.rest;

import io.bearhug.contracts.Event;
import io.bearhug.identity.collection.Admission;
import io.bearhug.identity.collection.Collect;
import io.bearhug.identity.collection.Intake;
import io.bearhug.identity.collection.RateLimits;
import io.bearhug.identity.collection.RawEvent;
import io.bearhug.identity.collection.Stamp;
import io.bearhug.identity.collection.TokenBucket;
import io.bearhug.identity.rejects.KeepRejects;
import io.bearhug.identity.rejects.Reject;
import io.bearhug.support.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From bytes to receipt: limits first, then each event for itself, then all good ones to the log. */
@Singleton
class CollectionDesk {

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final EventReader reader;
    private final Admission admission;
    private final Collect collect;
    private final KeepRejects rejects;
    private final RateLimits limits;
    private final CollectionMeters meters;
    private final Clock clock;

    CollectionDesk(
            EventReader reader,
            Admission admission,
            Collect collect,
            KeepRejects rejects,
            RateLimits limits,
            CollectionMeters meters,
            Clock clock) {
        this.reader = reader;
        this.admission = admission;
        this.collect = collect;
        this.rejects = rejects;
        this.limits = limits;
        this.meters = meters;
        this.clock = clock;
    }

    Uni<Receipt> one(Event.Type type, byte[] json, Sender sender) {
        EventReader.Body body = reader.one(json);
        requireRoom(sender, 1);
        Intake intake = take(type, body.events().getFirst(), sender, body);
        return switch (intake) {
            case Intake.Accepted accepted -> kept(List.of(accepted.event()), sender, Receipts.of(List.of(intake)));
            case Intake.Rejected refused -> throw ProblemException.invalid(refused.errors());
        };
    }

    Uni<Receipt> batch(byte[] json, Sender sender) {
        EventReader.Body body = reader.batch(json);
        requireRoom(sender, body.events().size());
        List<Intake> intakes =
                body.events().stream().map(raw -> take(null, raw, sender, body)).toList();
        List<Event> good = accepted(intakes);
        if (good.isEmpty()) {
            throw Receipts.noneIsGood(intakes);
        }
        return kept(good, sender, Receipts.of(intakes));
    }

    private Intake take(Event.@Nullable Type type, RawEvent raw, Sender sender, EventReader.Body body) {
        Stamp stamp = stamp(sender, body);
        Intake intake = admission.take(type, raw, stamp);
        meters.count(sender.source(), intake);
        if (intake instanceof Intake.Rejected refused && refused.reason() != Intake.Reason.TOO_LARGE) {
            keep(new Reject(type, raw, stamp, refused));
        }
        return intake;
    }

    private void keep(Reject reject) {
        if (!rejects.offer(reject)) {
            meters.dropped(reject.stamp().source());
        }
    }

    private Uni<Receipt> kept(List<Event> events, Sender sender, Receipt receipt) {
        return collect.collect(events)
                .invoke(repeated -> meters.repeated(sender.source(), repeated))
                .replaceWith(receipt);
    }

    private void requireRoom(Sender sender, int events) {
        TokenBucket.Rate own = sender.rate();
        Optional<Duration> wait =
                own == null ? limits.take(sender.source(), events) : limits.take(sender.source(), events, own);
        wait.ifPresent(time -> {
            meters.limited(sender.source(), events);
            throw ProblemException.tooManyRequests("this source sends more than it may", time);
        });
    }

    private Stamp stamp(Sender sender, EventReader.Body body) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Stamp(
                sender.source(),
                sender.trust(),
                now,
                time(body.sentAt()),
                UUID.randomUUID().toString());
    }

    /** A channel's clock that cannot be read, or shows a time in which there are no channels, corrects nothing. */
    private static @Nullable Instant time(@Nullable String sentAt) {
        try {
            Instant sent = sentAt == null ? null : OffsetDateTime.parse(sentAt).toInstant();
            return sent == null || sent.isBefore(Instant.EPOCH) || sent.isAfter(LATEST) ? null : sent;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static List<Event> accepted(List<Intake> intakes) {
        List<Event> events = new ArrayList<>(intakes.size());
        for (Intake intake : intakes) {
            if (intake instanceof Intake.Accepted accepted) {
                events.add(accepted.event());
            }
        }
        return events;
    }
}
