/**
 * What is counted about decisions.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.decision.edge.metrics;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
