/** The bare endpoint that collection is compared with. */
@NullMarked
@CheckReturnValue
package io.bearhug.benchmarks.load.floor;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
