/**
 * When to decide again: what was put off has an appointment, kept in one commit with the log of decisions. When it has come, its moment is
 * decided about anew, with what is true then.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.decision.appointments;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
