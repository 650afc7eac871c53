package io.bearhug.decision.learning;

import java.time.Instant;

/**
 * A place has gone back because of what it did to people. It holds until the catalogue gives the place another step.
 *
 * @param place that learns
 * @param written step the catalogue gave it
 * @param atMost step it may take
 * @param since when
 * @param reason in words
 */
public record StepDown(String place, Step written, Step atMost, Instant since, String reason) {}
