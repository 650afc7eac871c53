package io.bearhug.identity.rejects;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A refused event as kept.
 *
 * @param id grows with each
 * @param reject the event
 * @param replayedAt when it was last tried again, without success; null if never
 */
public record KeptReject(long id, Reject reject, @Nullable Instant replayedAt) {}
