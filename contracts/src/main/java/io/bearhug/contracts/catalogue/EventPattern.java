package io.bearhug.contracts.catalogue;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Events that count.
 *
 * @param event name
 * @param where condition over {@code event} and {@code properties}, CEL; null for always
 * @param within how long after the reference point it still counts, null for ever
 */
public record EventPattern(
        String event, @Nullable String where, @Nullable Duration within) {}
