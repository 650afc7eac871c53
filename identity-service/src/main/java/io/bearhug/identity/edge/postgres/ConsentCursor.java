package io.bearhug.identity.edge.postgres;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a word stands in the history of consents, the newest first.
 *
 * @param at when it was said
 * @param id of its row
 */
record ConsentCursor(Instant at, long id) {

    private static final ConsentCursor START = new ConsentCursor(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);
    private static final int PARTS = 2;
    private static final long MOST_MICROS = ChronoUnit.MICROS.between(Instant.EPOCH, START.at());

    /** The place a text stands for, the start for none; empty if it is none of ours. */
    static Optional<ConsentCursor> parse(@Nullable String text) {
        if (text == null) {
            return Optional.of(START);
        }
        String[] parts = text.split("\\.", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        return LineageCursor.number(parts[0])
                .filter(micros -> micros <= MOST_MICROS)
                .flatMap(micros -> LineageCursor.number(parts[1])
                        .map(id -> new ConsentCursor(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), id)));
    }

    String text() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "." + id;
    }
}
