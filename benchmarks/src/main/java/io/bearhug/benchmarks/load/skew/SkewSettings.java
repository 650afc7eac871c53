package io.bearhug.benchmarks.load.skew;

import io.bearhug.benchmarks.BadInput;
import io.bearhug.benchmarks.Options;
import io.bearhug.benchmarks.load.traffic.Schedule;
import java.util.Set;

/**
 * How uneven it gets.
 *
 * @param names seen on one cookie
 * @param events of one person
 * @param floodRate events per second of both, the cookie first
 * @param others people who are watched
 * @param rate decisions asked for them per second
 * @param seconds watched before it gets uneven
 */
record SkewSettings(int names, int events, int floodRate, int others, int rate, int seconds) {

    static final Set<String> OPTIONS =
            Set.of("run", "through", "names", "events", "flood-rate", "others", "rate", "seconds");

    /** With the cookie itself, the most names an event takes. */
    static final int NAMES_AT_ONCE = 19;

    static final int BATCH = 20;
    private static final int FACTS_PER_SECOND = 5;
    private static final int LONGEST = 900;

    static SkewSettings of(Options options) {
        SkewSettings settings = new SkewSettings(
                options.number("names", 10_000, NAMES_AT_ONCE, 100_000),
                options.number("events", 20_000, BATCH, 100_000),
                options.number("flood-rate", 400, BATCH, 10_000),
                options.number("others", 50, 1, 2_000),
                options.number("rate", 10, 1, 1_000),
                options.number("seconds", 20, 1, 300));
        if (settings.floodSeconds() > LONGEST) {
            throw new BadInput("that many events take more than " + LONGEST + " s at this --flood-rate");
        }
        return settings;
    }

    /** Events by which the cookie gets its names. */
    int cookieEvents() {
        return names / NAMES_AT_ONCE;
    }

    /** How long the uneven time lasts. */
    int floodSeconds() {
        return Math.max(1, (cookieEvents() + events) / floodRate);
    }

    /** Batches of the flood, at its rate. */
    Schedule flood() {
        return Schedule.even((double) floodRate / BATCH, (cookieEvents() + events) / BATCH);
    }

    /** Facts of the others during so many seconds. */
    Schedule facts(int during) {
        return Schedule.even(FACTS_PER_SECOND, FACTS_PER_SECOND * during);
    }

    /** Decisions for the others during so many seconds. */
    Schedule decisions(int during) {
        return Schedule.even(rate, Math.max(1, rate * during));
    }
}
