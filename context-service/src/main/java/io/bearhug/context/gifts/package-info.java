/**
 * Which orders were for somebody else, and what led to them: verdicts by combined evidence, or the person's word. Pure; the same notes give
 * the same verdicts whatever they came in.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.context.gifts;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
