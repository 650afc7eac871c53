/** Showing a person everything that is known of them here, as data and in plain words, and where the rest is shown. */
@NullMarked
@CheckReturnValue
package io.bearhug.identity.export;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
