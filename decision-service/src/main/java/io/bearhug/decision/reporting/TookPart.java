package io.bearhug.decision.reporting;

import java.time.Instant;

/**
 * That somebody was in an arm of an experiment.
 *
 * @param arm which
 * @param first when they were first decided for in it
 * @param decisions how many there were
 */
public record TookPart(String arm, Instant first, long decisions) {}
