/**
 * Moments in, decisions and outcomes in and out.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.decision.edge.kafka;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
