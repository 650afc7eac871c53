/** How cheaply context-service folds events in, and what a person takes of Redis. */
@NullMarked
@CheckReturnValue
package io.bearhug.benchmarks.load.fold;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
