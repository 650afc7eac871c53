/**
 * What makes the service move by itself: the due loop and the errand loop.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.delivery.edge.clockwork;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
