/**
 * What another way of deciding would have brought, from a log of decisions with their propensities; how sure that is; and when nothing can
 * be said.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.learning.evaluation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
