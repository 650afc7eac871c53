/**
 * Names as the suite knows them: namespaces with their limits, how each is normalised, which values are nobody's name,
 * and which identifier of an event is its fragment. Pure.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.support.identifiers;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
