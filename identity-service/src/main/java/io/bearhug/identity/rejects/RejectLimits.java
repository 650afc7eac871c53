package io.bearhug.identity.rejects;

import java.time.Duration;

/**
 * How much is kept.
 *
 * @param waiting refused events in memory at most
 * @param waitingBytes bytes of them
 * @param perSource refused events stored of each source
 * @param bytesPerSource bytes of them
 * @param time how long they are stored
 */
public record RejectLimits(int waiting, long waitingBytes, int perSource, long bytesPerSource, Duration time) {}
