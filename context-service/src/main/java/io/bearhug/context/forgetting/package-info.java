/**
 * Who may not be remembered beyond their visit is forgotten when it is over: when a visit may be over is noted with what happens in it, and
 * then what {@link io.bearhug.context.view.Profiling} does not allow is taken out of the store and its copies.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.context.forgetting;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
