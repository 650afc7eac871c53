/**
 * The next best act among candidates – or silence, which competes. {@link
 * io.bearhug.decision.arbitration.Arbitration} is the pure decision; {@link
 * io.bearhug.decision.arbitration.DecideNext} loads what it reads, reserves the caps and keeps the record.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.decision.arbitration;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
