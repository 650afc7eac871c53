/**
 * Which pairs are worth comparing: those that share a block key of which not too many records have one.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.matching.blocking;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
