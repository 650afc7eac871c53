/** {@code bench recommend}: whether people are shown what they turn out to like. */
@NullMarked
@CheckReturnValue
package io.bearhug.benchmarks.recommend;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
