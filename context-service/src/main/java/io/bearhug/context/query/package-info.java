/**
 * Answers the question "what is going on with them?": finds the fragments that may be joined, folds in what is happening
 * right now, and shows the view – masked for those who may not see names.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.context.query;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
