/**
 * Turns a decided treatment into a mail: headers that cannot be injected, plain text, and accessible HTML. Pure,
 * with a template engine of its own.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.delivery.mail;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
