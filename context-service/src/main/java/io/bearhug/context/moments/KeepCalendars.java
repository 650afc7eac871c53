package io.bearhug.context.moments;

import io.bearhug.context.ContextConfig;
import io.bearhug.context.moments.Patterns.Recognised;
import io.bearhug.context.moments.SayMoments.Left;
import io.bearhug.context.moments.Timers.Timer;
import io.bearhug.context.notes.CurrentLens;
import io.bearhug.context.people.FindSubject;
import io.bearhug.context.view.View;
import io.bearhug.contracts.Person;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Keeps a calendar for each person: one timer, due at the next of their dates, however long nothing is heard of them. It is looked at
 * anew whenever identity-service has news of them, and when other dates come into force.
 */
@ApplicationScoped
public class KeepCalendars {

    private final FindSubject findSubject;
    private final RecogniseMoments recogniseMoments;
    private final SayMoments sayMoments;
    private final Timers timers;
    private final CurrentPatterns patterns;
    private final CurrentLens lens;
    private final Clock clock;
    private final Duration keepsFor;
    private final ZoneId zone;
    private final Duration settling;

    KeepCalendars(
            FindSubject findSubject,
            RecogniseMoments recogniseMoments,
            SayMoments sayMoments,
            Timers timers,
            CurrentPatterns patterns,
            CurrentLens lens,
            Clock clock,
            ContextConfig config) {
        this.findSubject = findSubject;
        this.recogniseMoments = recogniseMoments;
        this.sayMoments = sayMoments;
        this.timers = timers;
        this.patterns = patterns;
        this.lens = lens;
        this.clock = clock;
        this.keepsFor = config.moments().keepsFor();
        this.zone = config.zone();
        this.settling = config.moments().settling();
    }

    /** There is news of people: their dates may have changed, and what others began may now be theirs. */
    public Uni<Void> changed(Collection<Person> people) {
        var worth = people.stream()
                .filter(this::isWorthALook)
                .map(Person::id)
                .distinct()
                .toList();
        return timers.dueNow(worth, clock.instant());
    }

    /** Who is known by one fragment has nothing that events have not made us look at already, unless there are dates. */
    private boolean isWorthALook(Person person) {
        return !lens.isLoaded()
                || patterns.get().haveDates()
                || person.fragments().size() > 1;
    }

    /** Looks at a calendar that is due. */
    Uni<Void> take(Timer calendar) {
        return findSubject.ofPerson(calendar.subject()).flatMap(found -> found.filter(
                        it -> isOf(it, calendar.subject()))
                .map(subject -> RecogniseMoments.isHalfKnown(subject)
                        ? timers.putOff(calendar, clock.instant().plus(settling))
                        : look(subject, calendar))
                .orElseGet(() -> timers.done(calendar)));
    }

    /** Who was merged into somebody has no calendar any more. */
    private static boolean isOf(View.Subject subject, String id) {
        var person = subject.person();
        return person != null && person.id().equals(id);
    }

    private Uni<Void> look(View.Subject subject, Timer calendar) {
        var fragment = fragment(subject);
        if (fragment.isEmpty()) {
            return timers.done(calendar);
        }
        var known = patterns.get();
        var ofEvents = known.recognised().values().stream()
                .filter(it -> !it.isOfDates())
                .toList();
        var sight = Sight.of(subject, known.lens(), clock.instant(), keepsFor, zone);
        return recogniseMoments
                .look(ofEvents, subject, fragment.get())
                .chain(() -> sayDates(known, sight, fragment.get()))
                .flatMap(left -> turnPage(left, calendar));
    }

    private Uni<List<Left>> sayDates(Patterns known, Sight sight, String fragment) {
        return Multi.createFrom()
                .iterable(known.recognised().values().stream()
                        .filter(Recognised::isOfDates)
                        .toList())
                .onItem()
                .transformToUniAndConcatenate(it -> sayMoments.say(it, sight, fragment))
                .collect()
                .asList();
    }

    private Uni<Void> turnPage(List<Left> left, Timer calendar) {
        if (!left.stream().allMatch(Left::settled)) {
            return Uni.createFrom().voidItem();
        }
        Optional<Instant> next =
                left.stream().map(Left::next).flatMap(Optional::stream).min(Comparator.naturalOrder());
        return next.map(at -> timers.putOff(calendar, at)).orElseGet(() -> timers.done(calendar));
    }

    private static Optional<String> fragment(View.Subject subject) {
        return subject.parts().stream()
                .map(part -> part.state().fragment())
                .findFirst()
                .or(() -> View.identifiers(subject).stream().map(it -> it.key()).findFirst());
    }
}
