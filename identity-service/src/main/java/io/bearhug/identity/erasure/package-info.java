/**
 * Forgetting a person: one transaction takes away all that is known here and asks the other services to do the same; every service
 * says what is gone and what is going; whoever does not say so in time is missed.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.identity.erasure;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
