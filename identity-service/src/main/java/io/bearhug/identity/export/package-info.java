/** Showing a person everything that is known of them, here and in the other services, as data and in plain words. */
@NullMarked
@CheckReturnValue
package io.bearhug.identity.export;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
