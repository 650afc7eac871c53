/** How many events are taken. */
@NullMarked
@CheckReturnValue
package io.bearhug.benchmarks.load.collect;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
