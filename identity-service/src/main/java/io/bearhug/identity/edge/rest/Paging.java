package io.bearhug.identity.edge.rest;

import io.bearhug.support.problem.ProblemException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pages of lists: one more than asked for is read, so that the last page is known. */
final class Paging {

    private static final int MAX_LIMIT = 200;

    private Paging() {}

    /**
     * A page.
     *
     * @param items in the list's order
     * @param next cursor of the next page, null if this is the last
     */
    record Page<T>(List<T> items, @Nullable String next) {
        Page {
            items = List.copyOf(items);
        }

        <R> Page<R> map(Function<T, R> as) {
            return new Page<>(items.stream().map(as).toList(), next);
        }
    }

    static int limit(int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw ProblemException.invalid("/limit", "expected 1 to " + MAX_LIMIT);
        }
        return limit;
    }

    /** The page of what was read with a limit of one more. */
    static <T> Page<T> page(List<T> read, int limit, Function<T, String> cursor) {
        return read.size() > limit
                ? new Page<>(read.subList(0, limit), cursor.apply(read.get(limit - 1)))
                : new Page<>(read, null);
    }

    static @Nullable Long number(@Nullable String after) {
        try {
            return after == null ? null : Long.valueOf(Long.parseLong(after));
        } catch (NumberFormatException e) {
            throw notACursor();
        }
    }

    static @Nullable Instant time(@Nullable String after) {
        try {
            return after == null ? null : Instant.parse(after);
        } catch (DateTimeParseException e) {
            throw notACursor();
        }
    }

    private static ProblemException notACursor() {
        return ProblemException.invalid("/after", "expected the cursor of a page");
    }
}
