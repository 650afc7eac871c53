/**
 * What delivery has to know of a person: where they can be reached, what they allow, which time it is there.
 * Projected from topic {@code persons}.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.delivery.people;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
