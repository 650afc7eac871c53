/**
 * The store: one value per fragment and per person, pointers between them, timers and claims of moments.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.context.edge.redis;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
