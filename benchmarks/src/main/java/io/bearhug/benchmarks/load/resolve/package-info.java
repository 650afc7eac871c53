/** How many events with news are resolved. */
@NullMarked
@CheckReturnValue
package io.bearhug.benchmarks.load.resolve;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
