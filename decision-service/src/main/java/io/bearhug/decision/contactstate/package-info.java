/**
 * How much a person has heard from us, what is left of each cap, and when more fits.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.decision.contactstate;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
