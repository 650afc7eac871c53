package io.bearhug.delivery.unsubscribe;

import io.bearhug.delivery.lifecycle.Plan;

/**
 * A message that was sent, or was about to be.
 *
 * @param plan what was said
 * @param contactPoint where to, {@code namespace:value}
 */
public record Sent(Plan plan, String contactPoint) {}
