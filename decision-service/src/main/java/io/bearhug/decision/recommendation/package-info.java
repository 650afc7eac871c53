/**
 * Which items an action shows, each with its reason: from the person's own taste, or what others rated highly.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.decision.recommendation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
