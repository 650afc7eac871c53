/**
 * Figures about people. What decisions, outcomes and events say of somebody is kept as facts under keyed hashes; a {@link
 * io.bearhug.decision.reporting.Life} is the fold of one person's facts over a time, and figures compare people with those who are held out. One
 * person is one unit, whatever they did.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.decision.reporting;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
