package io.bearhug.context.moments;

import io.bearhug.context.ContextConfig;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When other dates come into force, everybody's calendar is looked at, a page of people at a time. How far that has come is remembered,
 * so that any instance goes on where another stopped.
 */
@ApplicationScoped
public class InviteEveryone {

    private final Everyone everyone;
    private final Timers timers;
    private final CurrentPatterns patterns;
    private final Clock clock;
    private final Duration settling;
    private volatile String seen = "";
    private volatile @Nullable Instant since;

    InviteEveryone(Everyone everyone, Timers timers, CurrentPatterns patterns, Clock clock, ContextConfig config) {
        this.everyone = everyone;
        this.timers = timers;
        this.patterns = patterns;
        this.clock = clock;
        this.settling = config.moments().settling();
    }

    /** Invites some more, if not everybody is. */
    public Uni<Void> some() {
        var known = patterns.get();
        var dates = known.dates();
        return !known.haveDates() || !isInForceEverywhere(dates)
                ? Uni.createFrom().voidItem()
                : everyone.progress(dates)
                        .flatMap(it -> it.done() ? Uni.createFrom().voidItem() : go(dates, it.cursor()));
    }

    /** An instance that has not heard of the catalogue yet would look at the calendars by the old one. */
    private boolean isInForceEverywhere(String dates) {
        var now = clock.instant();
        var begin = since;
        if (begin == null || !dates.equals(seen)) {
            seen = dates;
            since = now;
            return false;
        }
        return !now.isBefore(begin.plus(settling));
    }

    private Uni<Void> go(String dates, String cursor) {
        return everyone.page(cursor).flatMap(page -> timers.dueNow(page.people(), clock.instant())
                .chain(() -> everyone.remember(
                        dates, new Everyone.Progress(page.next(), page.next().equals(Everyone.BEGIN)))));
    }
}
