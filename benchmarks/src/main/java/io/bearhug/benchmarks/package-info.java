/**
 * What judges the engines by numbers. Each benchmark reads files anybody may have, or asks the suite that runs on this machine, uses defaults
 * throughout and prints one line of JSON; progress goes to the error output.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.benchmarks;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
