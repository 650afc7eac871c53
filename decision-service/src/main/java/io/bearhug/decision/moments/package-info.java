/**
 * A moment asks for a decision: what could be sent now, and when at the earliest and latest.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.decision.moments;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
