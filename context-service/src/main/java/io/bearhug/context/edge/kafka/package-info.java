/**
 * Topics in and out.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.context.edge.kafka;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
