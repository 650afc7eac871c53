/** The running suite as its run file describes it, and the processes behind it. */
@NullMarked
@CheckReturnValue
package io.bearhug.benchmarks.load.suite;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
