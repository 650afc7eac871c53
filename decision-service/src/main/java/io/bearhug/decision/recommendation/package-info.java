/**
 * Which items an action shows, each with its reason: from the person's own taste, from what many bought and praised, from what goes with what they
 * have, or for somebody they give to.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.decision.recommendation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
