/** Made-up people who are known to the suite before something is measured. */
@NullMarked
@CheckReturnValue
package io.bearhug.benchmarks.load.crowd;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
