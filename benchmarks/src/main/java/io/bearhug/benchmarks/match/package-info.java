/** {@code bench match}: how well records of the same person are found. */
@NullMarked
@CheckReturnValue
package io.bearhug.benchmarks.match;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
