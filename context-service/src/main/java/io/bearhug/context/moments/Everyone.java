package io.bearhug.context.moments;

import io.bearhug.contracts.Lists;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Everybody who is known, a page at a time, and whose calendars were made for which dates. Survives restarts. */
public interface Everyone {

    /** The start of the first page. */
    String BEGIN = "0";

    /** How far it has come to make everybody's calendar for these dates; {@link #BEGIN} where nobody has begun. */
    Uni<Progress> progress(String dates);

    /** Remembers it. */
    Uni<Void> remember(String dates, Progress progress);

    /** Some people. Whoever is known throughout is on some page; some may be on two. */
    Uni<Page> page(String cursor);

    /**
     * How far it has come.
     *
     * @param cursor of the next page
     * @param done whether there is none
     */
    record Progress(String cursor, boolean done) {}

    /**
     * Some people.
     *
     * @param people ids
     * @param next cursor of the next page; {@link #BEGIN} after the last
     */
    record Page(List<String> people, String next) {
        public Page {
            people = Lists.copy(people);
        }
    }
}
