package io.bearhug.context.moments;

import io.bearhug.context.notes.Lens;
import io.bearhug.context.notes.Note;
import io.bearhug.context.view.Memory;
import io.bearhug.context.view.View;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.Trait;
import io.bearhug.contracts.context.LiveContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What a pattern looks at: the merged person at an instant. For one look by one thread. */
final class Sight {

    private final View.Subject subject;
    private final Lens lens;
    private final Instant now;
    private final Duration keepsFor;
    private final ZoneId otherwise;
    private final Rhythms rhythms;
    private @Nullable List<Note> notes;
    private @Nullable LiveContext context;
    private @Nullable ZoneId zone;

    private Sight(View.Subject subject, Lens lens, Instant now, Duration keepsFor, ZoneId otherwise, Rhythms rhythms) {
        this.subject = subject;
        this.lens = lens;
        this.now = now;
        this.keepsFor = keepsFor;
        this.otherwise = otherwise;
        this.rhythms = rhythms;
    }

    /**
     * A look.
     *
     * @param clock what time it is
     * @param keepsFor how long a moment is worth acting on
     * @param otherwise where they live if they told no zone
     */
    static Sight of(View.Subject subject, Lens lens, Instant clock, Duration keepsFor, ZoneId otherwise) {
        var now = View.present(subject.parts(), clock);
        return new Sight(Memory.of(subject, lens, now), lens, now, keepsFor, otherwise, Rhythms.ofTheView(otherwise));
    }

    /** The same look at somebody of another rhythm. */
    Sight with(Rhythms others) {
        return new Sight(subject, lens, now, keepsFor, otherwise, others);
    }

    View.Subject subject() {
        return subject;
    }

    Lens lens() {
        return lens;
    }

    Instant now() {
        return now;
    }

    Duration keepsFor() {
        return keepsFor;
    }

    /** What they did, oldest first. */
    List<Note> notes() {
        var seen = notes;
        if (seen == null) {
            seen = View.notes(subject, lens, now);
            notes = seen;
        }
        return seen;
    }

    /** What is going on with them, without their rhythm. */
    LiveContext context() {
        var seen = context;
        if (seen == null) {
            seen = View.withoutRhythm(subject, lens, now);
            context = seen;
        }
        return seen;
    }

    /** What was going on with them, as far as it was known then. */
    LiveContext at(Instant then) {
        return View.of(knownAt(then), lens, then, otherwise);
    }

    /** The same without their rhythm. */
    LiveContext glimpse(Instant then) {
        return View.withoutRhythm(knownAt(then), lens, then);
    }

    /** How likely they were off, free or active then; empty while nothing is known of their rhythm. */
    OptionalDouble likelihood(FirstActivity.Kind kind, Instant then) {
        return rhythms.likelihood(kind, subject, lens, then);
    }

    /** Where their days are, as far as known; else where the house is. */
    ZoneId zone() {
        var known = zone;
        if (known == null) {
            known = View.zone(subject, lens, now, otherwise);
            zone = known;
        }
        return known;
    }

    private View.Subject knownAt(Instant then) {
        var person = subject.person();
        return person == null
                        || person.traits().values().stream()
                                .noneMatch(it -> it.at().isAfter(then))
                ? subject
                : new View.Subject(subject.asked(), knownAt(then, person), subject.parts(), subject.degraded());
    }

    private static Person knownAt(Instant then, Person person) {
        Map<String, Trait> traits = new LinkedHashMap<>(person.traits());
        traits.values().removeIf(it -> it.at().isAfter(then));
        return new Person(
                person.id(),
                person.version(),
                person.at(),
                person.redirectTo(),
                person.erased(),
                person.identifiers(),
                person.fragments(),
                traits,
                person.consents(),
                person.relations(),
                person.occasions(),
                person.mergedFrom(),
                person.households());
    }
}
