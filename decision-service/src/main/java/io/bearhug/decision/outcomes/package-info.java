/**
 * What became of decisions: reactions set cool-downs at once and confirm or release reservations.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.decision.outcomes;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
