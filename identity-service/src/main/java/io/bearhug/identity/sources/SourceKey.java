package io.bearhug.identity.sources;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What may be known about a write key.
 *
 * @param id the beginning of its hash; from it nobody gets the key
 * @param createdAt when it was made
 * @param lastUsedAt the hour in which it was last used, null if never
 */
public record SourceKey(
        String id, Instant createdAt, @Nullable Instant lastUsedAt) {}
