package io.bearhug.context.moments;

import io.bearhug.context.notes.Note;
import io.bearhug.contracts.catalogue.MomentDefinition;
import io.bearhug.contracts.context.LiveContext.Rhythm;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A window of somebody's rhythm opens: the first thing they do on a day on which they are likely to be off, free or active. A day begins
 * at four in the morning where they live, so that who is still up has not got up.
 *
 * @param kind of likelihood
 * @param likelihood least
 */
record FirstActivity(Kind kind, double likelihood) implements Pattern.OfEvents {

    private static final LocalTime MORNING = LocalTime.of(4, 0);
    private static final double MORE_LIKELY_THAN_NOT = 0.5;
    private static final String AFTER = "firstActivity";
    /** Somebody who travels does not get up twice. */
    private static final Duration APART = Duration.ofHours(12);

    /** What is likely. */
    enum Kind {
        DAY_OFF("dayOff"),
        FREE("free"),
        ACTIVE("active");

        private final String name;

        Kind(String name) {
            this.name = name;
        }

        static Optional<Kind> of(String name) {
            return Stream.of(values()).filter(it -> it.name.equals(name)).findFirst();
        }

        double of(Rhythm rhythm) {
            return switch (this) {
                case DAY_OFF -> rhythm.dayOff();
                case FREE -> rhythm.free();
                case ACTIVE -> rhythm.active();
            };
        }
    }

    static Optional<FirstActivity> of(MomentDefinition definition) {
        var when = definition.when();
        double least = when.likelihood() == null ? MORE_LIKELY_THAN_NOT : when.likelihood();
        return Optional.ofNullable(when.rhythm())
                .filter(_ -> when.after() == null || AFTER.equals(when.after()))
                .flatMap(Kind::of)
                .map(kind -> new FirstActivity(kind, least));
    }

    @Override
    public boolean isWokenBy(Set<String> names) {
        return true;
    }

    @Override
    public List<Match> matches(Sight sight) {
        var morning = morning(sight.now(), sight.zone());
        return sight.notes().stream()
                .filter(note -> !note.at().isBefore(morning))
                .findFirst()
                .flatMap(first -> likely(first, sight))
                .map(List::of)
                .orElse(List.of());
    }

    private Optional<Match> likely(Note first, Sight sight) {
        double likely = sight.likelihood(kind, first.at()).orElse(0);
        return likely < likelihood
                ? Optional.empty()
                : Optional.of(new Match(
                        first.at(),
                        first.at().plus(sight.keepsFor()),
                        first.messageId(),
                        likely,
                        List.of(Match.evidence(first)),
                        new Match.About("", null, APART)));
    }

    private static Instant morning(Instant now, ZoneId zone) {
        var local = LocalDateTime.ofInstant(now, zone);
        var day = local.toLocalTime().isBefore(MORNING) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
        return day.atTime(MORNING).atZone(zone).toInstant();
    }
}
