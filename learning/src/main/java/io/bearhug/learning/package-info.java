/**
 * What works for whom, learned from what came of it. A pure library: it stores nothing, reads no clock and throws no dice.
 *
 * <p>{@code response} forecasts how likely somebody responds, and how sure that is; {@code exploration} makes of forecasts the probabilities
 * with which each arm is chosen; {@code reward} learns from a log what each arm brings with whom; {@code recommendation} ranks items;
 * {@code evaluation} says what another way of deciding would have brought, and when nothing can be said.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.learning;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
