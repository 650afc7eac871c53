/**
 * The log of decisions: found by id – in the records of the last day, else in the log – or listed by person, masked for those
 * who may not see personal data.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.decision.history;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
