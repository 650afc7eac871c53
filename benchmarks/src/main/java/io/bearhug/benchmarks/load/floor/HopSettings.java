package io.bearhug.benchmarks.load.floor;

import java.net.URI;

/**
 * What the floor does for each question it is asked: what decision-service cannot do without.
 *
 * @param hop who is asked first, over HTTP, as context-service is
 * @param redis connection string
 * @param ledger bytes of what it reads: what was said to somebody before
 * @param record what it writes to Redis, and to Kafka
 * @param answer bytes of its answer
 */
public record HopSettings(URI hop, String redis, int ledger, FloorSettings record, int answer) {}
