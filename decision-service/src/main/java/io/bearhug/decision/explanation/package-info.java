/**
 * Why: one sentence for the person, contributions for the operator. Explaining changes no answer.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.decision.explanation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
