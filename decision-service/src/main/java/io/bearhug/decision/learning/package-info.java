/**
 * What works for whom, learned from what came of it: features of a situation, what models say of a candidate, which candidate is chosen to
 * learn, and how lessons are learned once their windows have closed.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.decision.learning;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
