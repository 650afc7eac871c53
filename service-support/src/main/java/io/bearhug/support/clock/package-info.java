/**
 * What time it is: the machine's clock, or in stories a clock that can be moved forward. Everything that depends on time
 * injects {@link java.time.Clock}.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.support.clock;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
