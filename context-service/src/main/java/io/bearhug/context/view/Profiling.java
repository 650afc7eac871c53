package io.bearhug.context.view;

import io.bearhug.contracts.Consent;
import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.contracts.catalogue.PurposeDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether what somebody does may be remembered beyond their visit. A purpose that is {@code profiling} allows it: by a yes if it rests
 * on consent, unless they said no if it rests on something else. One of several is enough; a catalogue that declares none
 * leaves everything as it is. Only words about the purpose as such count: what somebody wants on a channel or at an address says nothing of
 * what may be remembered.
 */
public sealed interface Profiling {

    /** Everything may be remembered. */
    record Always() implements Profiling {}

    /** What happened since may be, and the visit in which it began. */
    record Since(Instant at) implements Profiling {}

    /** Only the visit they are in: they said no, or nothing yet. */
    record OneVisit() implements Profiling {}

    /** Whether it is a question at all. */
    static boolean isDeclared(Catalogue catalogue) {
        return purposes(catalogue).findAny().isPresent();
    }

    /** What they may be remembered by, as they see it now; words of the past that were taken back count for nothing. */
    static Profiling of(Catalogue catalogue, Collection<Consent> consents) {
        var each = purposes(catalogue).map(it -> of(it, consents)).toList();
        return each.isEmpty() || each.stream().anyMatch(Always.class::isInstance)
                ? new Always()
                : earliest(each).<Profiling>map(Since::new).orElseGet(OneVisit::new);
    }

    /** A visit counts if it was still open at this instant, or began later. */
    default Instant counts(Instant now) {
        return switch (this) {
            case Always() -> Instant.MIN;
            case Since(var at) -> at.isBefore(now) ? at : now;
            case OneVisit() -> now;
        };
    }

    /**
     * A visit that was over by this instant is to be forgotten for good. Until then it is not shown, and comes back with a word that was on its
     * way, or when a <em>no</em> was not theirs.
     *
     * @param late how long that may take
     */
    default Instant isForgotten(Instant now, Duration late) {
        var waiting = now.minus(late);
        return switch (this) {
            case Always() -> Instant.MIN;
            case Since(var at) -> at.isBefore(waiting) ? at : waiting;
            case OneVisit() -> waiting;
        };
    }

    private static Stream<PurposeDefinition> purposes(Catalogue catalogue) {
        return catalogue.purposes().values().stream().filter(it -> Boolean.TRUE.equals(it.profiling()));
    }

    private static Profiling of(PurposeDefinition purpose, Collection<Consent> consents) {
        return consents.stream()
                .filter(it -> it.purpose().equals(purpose.id()) && it.isGeneral())
                .max(Comparator.comparing(Consent::at))
                .map(Profiling::of)
                .orElseGet(() -> purpose.needsConsent() ? new OneVisit() : new Always());
    }

    private static Profiling of(Consent word) {
        return word.granted() ? new Since(word.holdsFrom()) : new OneVisit();
    }

    private static Optional<Instant> earliest(List<Profiling> each) {
        return each.stream()
                .<Instant>mapMulti((it, next) -> {
                    if (it instanceof Since(var at)) {
                        next.accept(at);
                    }
                })
                .min(Comparator.naturalOrder());
    }
}
