/**
 * Whether this instance can do its work.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.support.health;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
