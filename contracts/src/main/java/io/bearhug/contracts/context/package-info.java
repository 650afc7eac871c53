/** What context-service answers when asked what is going on with somebody: one view over all their fragments. */
@NullMarked
@CheckReturnValue
package io.bearhug.contracts.context;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
