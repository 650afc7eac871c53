/** {@code bench ope}: what another policy would have brought, by a log of what was done and how likely that was. */
@NullMarked
@CheckReturnValue
package io.bearhug.benchmarks.ope;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
