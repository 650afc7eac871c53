/**
 * The working ledger and the records of the last day in Redis.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.decision.edge.redis;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
