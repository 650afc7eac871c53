/**
 * Which comparison groups somebody is in: left alone by marketing, and in which arm of each experiment. Stable hashes of the person and a
 * salt; nothing is stored, nothing is drawn.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.decision.allocation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
