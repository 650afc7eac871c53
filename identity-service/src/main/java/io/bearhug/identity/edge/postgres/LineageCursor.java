package io.bearhug.identity.edge.postgres;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a step stands in the list of steps, the newest first.
 *
 * @param at when it was
 * @param identifier number of its name
 * @param move of the name
 */
record LineageCursor(Instant at, long identifier, long move) {

    private static final LineageCursor START =
            new LineageCursor(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE, Long.MAX_VALUE);
    private static final int PARTS = 3;
    private static final long MOST_MICROS = ChronoUnit.MICROS.between(Instant.EPOCH, START.at());

    /** The place a text stands for, the start for none; empty if it is none of ours. */
    static Optional<LineageCursor> parse(@Nullable String text) {
        if (text == null) {
            return Optional.of(START);
        }
        String[] parts = text.split("\\.", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        return number(parts[0]).filter(micros -> micros <= MOST_MICROS).flatMap(micros -> number(parts[1])
                .flatMap(identifier -> number(parts[2])
                        .map(move ->
                                new LineageCursor(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), identifier, move))));
    }

    /** A number that is not negative; empty if it is none. */
    static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text)).filter(number -> number >= 0);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    String text() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "." + identifier + "." + move;
    }
}
