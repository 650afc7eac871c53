/** Forgetting a person: what was said to them, where they are reached, and whatever about them comes late. */
@NullMarked
@CheckReturnValue
package io.bearhug.delivery.erasure;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
