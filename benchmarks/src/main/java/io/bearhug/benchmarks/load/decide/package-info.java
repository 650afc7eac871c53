/** How long a decision takes. */
@NullMarked
@CheckReturnValue
package io.bearhug.benchmarks.load.decide;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
