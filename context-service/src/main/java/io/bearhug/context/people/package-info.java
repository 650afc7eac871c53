/**
 * Whose fragment is whose, as identity-service says it, and which fragments may be joined to answer a question – never
 * those of two different customers.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.context.people;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
