package io.bearhug.identity.imports;

import java.time.Instant;

/**
 * Staged rows whose turn it is.
 *
 * @param rows what was received
 * @param since when it was received: that is when its events came to us, however long they waited
 */
public record WaitingRows(StagedRows rows, Instant since) {}
