/**
 * The live context of one fragment, a fold of its events and outcomes: timestamped entries in bounded lists, and sums of what
 * aged out of them. The order of arrival does not matter. Pure.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.context.fold;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
