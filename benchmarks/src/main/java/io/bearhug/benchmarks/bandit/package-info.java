/** {@code bench bandit}: how soon it is learned what is right for whom, if only of what was chosen it is told whether it was. */
@NullMarked
@CheckReturnValue
package io.bearhug.benchmarks.bandit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
