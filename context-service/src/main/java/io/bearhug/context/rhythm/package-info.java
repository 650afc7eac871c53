/**
 * When somebody is active, has their day off and is free, learned from the half-hours in which they did something. A person's day begins at
 * four in the morning of the zone they were in. Each day is one of a few kinds (off, or a shift); what a kind looks like starts as the
 * population's and becomes their own; which days are off follows a weekly or another pattern, weighed by how well it explains them. Pure.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.context.rhythm;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
