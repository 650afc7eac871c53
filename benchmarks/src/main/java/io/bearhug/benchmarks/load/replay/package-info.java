/** Whether recorded decisions come out the same again. */
@NullMarked
@CheckReturnValue
package io.bearhug.benchmarks.load.replay;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
