/**
 * Asking another service of the suite, with our own credentials and a bounded wait.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.support.http;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
