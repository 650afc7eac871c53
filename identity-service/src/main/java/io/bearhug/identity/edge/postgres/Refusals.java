package io.bearhug.identity.edge.postgres;

import io.vertx.pgclient.PgException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what the database will never take from what it cannot take now. */
final class Refusals {

    private static final List<String> CLASSES = List.of("21", "22", "23", "54");

    private Refusals() {}

    /** Data it refuses (classes 21, 22, 23, 54) will be refused again: that is our fault or the record's, not an outage. */
    static Throwable translate(Throwable failure) {
        return failure instanceof PgException refused && isData(refused.getSqlState())
                ? new IllegalStateException("the database refuses the data, state " + refused.getSqlState(), failure)
                : failure;
    }

    private static boolean isData(@Nullable String state) {
        return state != null && CLASSES.stream().anyMatch(state::startsWith);
    }
}
