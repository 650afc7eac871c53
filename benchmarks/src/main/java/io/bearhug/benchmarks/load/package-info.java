/** Load on a running suite, beside the floor: the least the same machine can do. */
@NullMarked
@CheckReturnValue
package io.bearhug.benchmarks.load;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
