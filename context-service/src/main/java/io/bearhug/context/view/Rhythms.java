package io.bearhug.context.view;

import io.bearhug.context.rhythm.Diary;
import io.bearhug.context.rhythm.Rhythm;
import io.bearhug.context.rhythm.Stated;
import io.bearhug.context.rhythm.Zones;
import io.bearhug.contracts.context.LiveContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** When they are active and free, from the marks of all their parts. */
final class Rhythms {

    private static final long SLOT = Duration.ofMinutes(30).toSeconds();

    private Rhythms() {}

    static LiveContext.Rhythm seen(Merged merged, List<Part> parts, ZoneId otherwise) {
        var own = zone(merged, otherwise);
        var rhythm = of(merged, parts, own.id());
        var now = rhythm.at(merged.now());
        return new LiveContext.Rhythm(
                now.active(),
                now.free(),
                now.dayOff(),
                now.freeMinutes(),
                rhythm.sure(),
                own.id().getId(),
                own.origin(),
                rhythm.week());
    }

    static Rhythm of(Merged merged, List<Part> parts, ZoneId otherwise) {
        var pages = parts.stream()
                .map(part -> new Diary.Page(
                        part.state().marks(), part.slice().from(), part.slice().to()))
                .toList();
        var stated = Stated.of(merged.traits(), merged.corrections().rhythm());
        return Rhythm.of(
                pages, notTheirs(merged, parts), stated, zone(merged, otherwise).id(), merged.now());
    }

    static Zones.Own zone(Merged merged, ZoneId otherwise) {
        var told = merged.told().timezone();
        return Zones.of(merged.traits(), told != null && told.value() instanceof String text ? text : null, otherwise);
    }

    /** Half-hours in which, as far as is remembered, only somebody else did something. */
    private static Set<Instant> notTheirs(Merged merged, List<Part> parts) {
        if (merged.corrections().events().isEmpty()) {
            return Set.of();
        }
        var others = new HashSet<Instant>();
        parts.stream()
                .flatMap(part -> part.state().notes().stream())
                .filter(merged.corrections()::isNotTheirs)
                .forEach(note -> others.add(slot(note.at())));
        Stream<Instant> theirs =
                merged.notes().stream().map(placed -> slot(placed.note().at()));
        theirs.forEach(others::remove);
        return others;
    }

    private static Instant slot(Instant at) {
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), SLOT) * SLOT);
    }
}
