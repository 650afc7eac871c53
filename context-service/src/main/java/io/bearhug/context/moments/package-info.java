/**
 * Notices patterns as they become true: recognises them over the merged person, remembers when to look again, and says each
 * once per cool-down.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.context.moments;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
