/** How much arrives, minute by minute, for those who watch over the suite. */
@NullMarked
@CheckReturnValue
package io.bearhug.context.activity;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
