package io.bearhug.identity.tombstones;

import java.time.Instant;

/**
 * What stays of a forgotten name.
 *
 * @param before what happened up to this instant is dropped; by the suite's clock
 * @param written grows with every tombstone of a name
 */
public record Tombstone(Instant before, long written) {}
