/** How long a look at somebody takes, and how soon what they did is seen. */
@NullMarked
@CheckReturnValue
package io.bearhug.benchmarks.load.context;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
