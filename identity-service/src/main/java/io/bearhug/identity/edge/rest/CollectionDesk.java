package io.bearhug.identity.edge.rest;

import io.bearhug.contracts.Event;
import io.bearhug.identity.collection.Collect;
import io.bearhug.identity.collection.FrontDoor;
import io.bearhug.identity.collection.Intake;
import io.bearhug.identity.collection.RateLimits;
import io.bearhug.identity.collection.Stamp;
import io.bearhug.support.problem.Problem;
import io.bearhug.support.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From bytes to receipt: limits first, then each event for itself, then all good ones to the log. */
@Singleton
class CollectionDesk {

    private final EventReader reader;
    private final FrontDoor door;
    private final Collect collect;
    private final RateLimits limits;
    private final CollectionMeters meters;
    private final Clock clock;

    CollectionDesk(
            EventReader reader,
            FrontDoor door,
            Collect collect,
            RateLimits limits,
            CollectionMeters meters,
            Clock clock) {
        this.reader = reader;
        this.door = door;
        this.collect = collect;
        this.limits = limits;
        this.meters = meters;
        this.clock = clock;
    }

    Uni<Receipt> one(Event.Type type, byte[] json, Sender sender) {
        EventReader.Body body = reader.one(json);
        requireRoom(sender, 1);
        Intake intake = door.take(type, body.events().getFirst(), stamp(sender, body));
        meters.count(sender.source(), intake);
        return switch (intake) {
            case Intake.Accepted accepted ->
                collect.collect(List.of(accepted.event())).replaceWith(new Receipt(true, List.of()));
            case Intake.Rejected refused -> throw ProblemException.invalid(refused.errors());
        };
    }

    Uni<Receipt> batch(byte[] json, Sender sender) {
        EventReader.Body body = reader.batch(json);
        requireRoom(sender, body.events().size());
        List<Intake> intakes = body.events().stream()
                .map(raw -> door.take(raw, stamp(sender, body)))
                .toList();
        intakes.forEach(intake -> meters.count(sender.source(), intake));
        List<Event> good = intakes.stream().flatMap(CollectionDesk::accepted).toList();
        if (good.isEmpty()) {
            throw noneIsGood(intakes);
        }
        return collect.collect(good).replaceWith(new Receipt(true, rejected(intakes)));
    }

    private void requireRoom(Sender sender, int events) {
        limits.take(sender.source(), events).ifPresent(wait -> {
            meters.limited(sender.source(), events);
            throw ProblemException.tooManyRequests("this source sends more than it may", wait);
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

    /** A channel's clock that cannot be read corrects nothing. */
    private static @Nullable Instant time(@Nullable String sentAt) {
        try {
            return sentAt == null ? null : OffsetDateTime.parse(sentAt).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Stream<Event> accepted(Intake intake) {
        return switch (intake) {
            case Intake.Accepted accepted -> Stream.of(accepted.event());
            case Intake.Rejected _ -> Stream.empty();
        };
    }

    private static List<Receipt.RejectedEvent> rejected(List<Intake> intakes) {
        return IntStream.range(0, intakes.size())
                .boxed()
                .flatMap(index -> switch (intakes.get(index)) {
                    case Intake.Accepted _ -> Stream.<Receipt.RejectedEvent>empty();
                    case Intake.Rejected refused ->
                        Stream.of(new Receipt.RejectedEvent(index, refused.messageId(), refused.errors()));
                })
                .toList();
    }

    private static ProblemException noneIsGood(List<Intake> intakes) {
        boolean tooLarge =
                intakes.stream().allMatch(intake -> intake instanceof Intake.Rejected refused && refused.tooLarge());
        List<Problem.Fault> errors = rejected(intakes).stream()
                .flatMap(bad -> bad.errors().stream().map(error -> within(bad.index(), error)))
                .toList();
        return tooLarge
                ? ProblemException.tooLarge("no event of the batch is small enough")
                : ProblemException.invalid(errors);
    }

    private static Problem.Fault within(int index, Problem.Fault fault) {
        String pointer = fault.pointer();
        return Problem.Fault.at("/batch/" + index + (pointer == null ? "" : pointer), fault.detail());
    }
}
