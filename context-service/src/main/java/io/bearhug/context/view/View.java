package io.bearhug.context.view;

import io.bearhug.context.fold.FragmentState;
import io.bearhug.context.notes.Lens;
import io.bearhug.context.notes.Note;
import io.bearhug.context.rhythm.Rhythm;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.context.LiveContext;
import io.bearhug.contracts.context.LiveContext.Freshness;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sees the fragments of a person as one live context. */
public final class View {

    private static final Duration MOST_SKEW = Duration.ofMinutes(1);

    private View() {}

    /**
     * Who is seen.
     *
     * @param asked identifiers of the question, the strongest first
     * @param person as identity-service knows them, null if nobody is resolved
     * @param parts what is theirs, the fragment of the strongest identifier first
     * @param degraded parts of the suite that could not be asked
     */
    public record Subject(List<Identifier> asked, @Nullable Person person, List<Part> parts, List<String> degraded) {
        public Subject {
            asked = List.copyOf(asked);
            parts = List.copyOf(parts);
            degraded = List.copyOf(degraded);
        }
    }

    /** What is going on with them at an instant; what happened later is not seen. Who has no zone is thought to live in UTC. */
    public static LiveContext of(Subject subject, Lens lens, Instant now) {
        return of(subject, lens, now, ZoneOffset.UTC);
    }

    /** The same; who has no zone is thought to live in this one. */
    public static LiveContext of(Subject subject, Lens lens, Instant now, ZoneId otherwise) {
        var known = Memory.of(subject, lens, now);
        var merged = Merged.of(known, lens, now);
        return of(known, lens, merged, Rhythms.seen(merged, known.parts(), otherwise));
    }

    /** The same without their rhythm, which costs the most; for those who look often. */
    public static LiveContext withoutRhythm(Subject subject, Lens lens, Instant now) {
        var known = Memory.of(subject, lens, now);
        return of(known, lens, Merged.of(known, lens, now), null);
    }

    private static LiveContext of(Subject subject, Lens lens, Merged merged, LiveContext.@Nullable Rhythm rhythm) {
        var person = subject.person();
        var profile = Known.profile(merged, subject.parts(), person);
        var catalogue = lens.catalogue();
        return new LiveContext(
                person == null ? null : person.id(),
                subject.parts().stream()
                        .map(part -> part.state().fragment())
                        .distinct()
                        .toList(),
                Known.identifiers(merged.told(), subject.asked(), person),
                profile,
                Known.consents(merged.told(), person),
                person == null ? List.of() : person.relations(),
                person == null ? List.of() : person.occasions(),
                Sessions.of(merged),
                Needs.of(merged, catalogue.needs().values()),
                Troubles.of(merged, profile.traits()),
                Tastes.of(merged, catalogue.affinities()),
                Counts.of(merged),
                Purchases.of(merged),
                rhythm,
                Exposures.of(merged),
                Exposures.questions(merged, catalogue.actions()),
                new Freshness(newest(subject.parts()), subject.degraded()));
    }

    /** When they are active and free, as far as can be told at an instant; who has no zone is thought to live in the one given. */
    public static Rhythm rhythm(Subject subject, Lens lens, Instant now, ZoneId otherwise) {
        var known = Memory.of(subject, lens, now);
        return Rhythms.of(Merged.of(known, lens, now), known.parts(), otherwise);
    }

    /** Where their days are; who has no zone is thought to live in the one given. */
    public static ZoneId zone(Subject subject, Lens lens, Instant now, ZoneId otherwise) {
        return Rhythms.zone(Merged.of(subject, lens, now), otherwise).id();
    }

    /** The names they go by, those asked about first. */
    public static List<Identifier> identifiers(Subject subject) {
        return Known.identifiers(Words.of(subject.parts()).told(), subject.asked(), subject.person());
    }

    /** Everything they did up to an instant, each message once, oldest first. */
    public static List<Note> notes(Subject subject, Lens lens, Instant now) {
        return Merged.of(Memory.of(subject, lens, now), lens, now).notes().stream()
                .map(Merged.Placed::note)
                .toList();
    }

    /**
     * The present: by our clock, or by the newest event where another service's clock is a little ahead of ours. Otherwise
     * an event that has just been stored would be taken for one still to come.
     */
    public static Instant present(List<Part> parts, Instant clock) {
        var newest = newest(parts);
        return newest != null && newest.isAfter(clock) && newest.isBefore(clock.plus(MOST_SKEW)) ? newest : clock;
    }

    private static @Nullable Instant newest(List<Part> parts) {
        return parts.stream()
                .map(Part::state)
                .map(FragmentState::newest)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
