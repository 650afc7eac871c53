package io.bearhug.identity.edge.postgres;

import io.vertx.pgclient.PgException;
import org.jspecify.annotations.Nullable;

/** Tells what the database will never take from what it cannot take now. */
final class Refusals {

    private Refusals() {}

    /** Data it refuses (classes 22, 23, 54) will be refused again: that is our fault or the record's, not an outage. */
    static Throwable translate(Throwable failure) {
        return failure instanceof PgException refused && isData(refused.getSqlState())
                ? new IllegalStateException("the database refuses the data, state " + refused.getSqlState(), failure)
                : failure;
    }

    private static boolean isData(@Nullable String state) {
        return state != null && (state.startsWith("22") || state.startsWith("23") || state.startsWith("54"));
    }
}
