package io.bearhug.identity.trackingplans;

import java.time.Instant;

/**
 * A plan as stored.
 *
 * @param source whose it is
 * @param version from 1; the highest is in force
 * @param createdAt when it came into force
 * @param createdBy who put it there
 * @param plan what it says
 */
public record PlanVersion(String source, int version, Instant createdAt, String createdBy, TrackingPlan plan) {}
