/** What one enormous cookie and one enormous person do to everybody else. */
@NullMarked
@CheckReturnValue
package io.bearhug.benchmarks.load.skew;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
