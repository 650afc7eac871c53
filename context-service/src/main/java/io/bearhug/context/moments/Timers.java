package io.bearhug.context.moments;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * When to look again. They survive restarts and have no time to live. A fragment has at most one for each moment that waits for an
 * absence, a person one in all: their calendar, due when the next of their dates is.
 */
public interface Timers {

    /** Sets a timer; an earlier one for the same moment and subject is replaced. */
    Uni<Void> set(Timer timer);

    /** Sets a timer, unless one for the same moment and subject is due before it. */
    Uni<Void> setUnlessEarlier(Timer timer);

    /** Makes calendars due now, so that whoever looks at one of them meanwhile finds it set anew. */
    Uni<Void> dueNow(Collection<String> people, Instant now);

    /** Timers that are due, the oldest first. */
    Uni<List<Timer>> due(Instant now, int most);

    /** Puts a timer off, unless it was set anew meanwhile. */
    Uni<Void> putOff(Timer timer, Instant until);

    /** Removes a timer, unless it was set anew meanwhile. */
    Uni<Void> done(Timer timer);

    /**
     * A look to take.
     *
     * @param definition id of the moment; empty for a calendar
     * @param subject fragment at whose person, or the person whose calendar it is
     * @param at when
     */
    record Timer(String definition, String subject, Instant at) {

        /** What stands for the moment in a calendar. */
        public static final String CALENDAR = "";

        /** Whether it is about all dates of a person. */
        boolean isCalendar() {
            return definition.equals(CALENDAR);
        }
    }
}
