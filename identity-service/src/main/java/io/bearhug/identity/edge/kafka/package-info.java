/**
 * Topics: events out of the front door, events into resolution.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.identity.edge.kafka;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
