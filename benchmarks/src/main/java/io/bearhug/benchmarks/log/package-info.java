/** Logs of decisions: who, what was done, how likely that was, what came of it. */
@NullMarked
@CheckReturnValue
package io.bearhug.benchmarks.log;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
