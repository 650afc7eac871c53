/** {@code bench policy}: what it would bring to choose for each person, by a log in which it was left to chance. */
@NullMarked
@CheckReturnValue
package io.bearhug.benchmarks.policy;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
