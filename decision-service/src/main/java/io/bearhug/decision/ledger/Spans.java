package io.bearhug.decision.ledger;

import java.time.Duration;

/** Durations in words. */
public final class Spans {

    private Spans() {}

    /** Such as {@code 7 days}, {@code 12 hours}, {@code 10 minutes}. */
    public static String words(Duration span) {
        if (span.toDays() > 1 && span.toHours() % 24 == 0) {
            return span.toDays() + " days";
        }
        if (span.toHours() > 0) {
            return span.toHours() + (span.toHours() == 1 ? " hour" : " hours");
        }
        return span.toMinutes() > 0 ? span.toMinutes() + " minutes" : span.toSeconds() + " seconds";
    }
}
