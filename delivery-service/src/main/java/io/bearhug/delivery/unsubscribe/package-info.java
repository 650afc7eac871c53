/**
 * A no by one click: it holds here at once, is published, and is told to identity-service until that has it.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.delivery.unsubscribe;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
