/** Forgetting a person: their fragments, pointers, timers and claims, and what would bring them back when it comes late. */
@NullMarked
@CheckReturnValue
package io.bearhug.context.erasure;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
