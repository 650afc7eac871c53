/**
 * State and message leave PostgreSQL together: a message is written in the caller's transaction and a relay publishes it
 * afterwards, in order per key, at least once.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.support.outbox;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
