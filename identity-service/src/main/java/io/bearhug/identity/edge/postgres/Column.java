package io.bearhug.identity.edge.postgres;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A column of what a statement writes at once.
 *
 * @param <T> what a row is made of
 * @param value what stands in it
 * @param array for so many rows
 */
record Column<T>(Function<T, ? extends @Nullable Object> value, IntFunction<Object[]> array) {

    static <T> Column<T> longs(Function<T, @Nullable Long> value) {
        return new Column<>(value, Long[]::new);
    }

    static <T> Column<T> integers(Function<T, Integer> value) {
        return new Column<>(value, Integer[]::new);
    }

    static <T> Column<T> shorts(Function<T, Short> value) {
        return new Column<>(value, Short[]::new);
    }

    static <T> Column<T> texts(Function<T, @Nullable String> value) {
        return new Column<>(value, String[]::new);
    }

    static <T> Column<T> flags(Function<T, Boolean> value) {
        return new Column<>(value, Boolean[]::new);
    }

    static <T> Column<T> ids(Function<T, @Nullable UUID> value) {
        return new Column<>(value, UUID[]::new);
    }

    static <T> Column<T> bytes(Function<T, @Nullable Buffer> value) {
        return new Column<>(value, Buffer[]::new);
    }

    static <T> Column<T> times(Function<T, @Nullable Instant> value) {
        return new Column<>(row -> time(value.apply(row)), OffsetDateTime[]::new);
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : Rows.time(at);
    }

    /** Its values, as a parameter. */
    Object of(Collection<T> rows) {
        return rows.stream().map(value).toArray(array);
    }
}
