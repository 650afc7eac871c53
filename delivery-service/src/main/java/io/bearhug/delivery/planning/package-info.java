/**
 * Turns decisions into planned deliveries, each once.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.delivery.planning;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
