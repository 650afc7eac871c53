/**
 * Before a message is sent: does the reason still hold?
 */
@NullMarked
@CheckReturnValue
package io.bearhug.decision.stilltrue;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
