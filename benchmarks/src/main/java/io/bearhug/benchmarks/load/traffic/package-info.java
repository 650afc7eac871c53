/** Calls at a pace, and how long they took from when they were due. */
@NullMarked
@CheckReturnValue
package io.bearhug.benchmarks.load.traffic;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
