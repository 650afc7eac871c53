/**
 * What happens because time passes.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.context.edge.time;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
