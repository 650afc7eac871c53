/**
 * Asking context-service what is going on.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.decision.edge.http;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
