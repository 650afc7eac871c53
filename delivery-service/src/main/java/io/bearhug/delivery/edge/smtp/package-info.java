/**
 * Hands mails to a mail server.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.delivery.edge.smtp;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
