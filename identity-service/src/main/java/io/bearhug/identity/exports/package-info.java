/**
 * All persons as a stream, for those who bring them elsewhere.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.identity.exports;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
