/**
 * The live context of a person: the states of their fragments seen together at one instant. Everything that depends on
 * other fragments or on hindsight – needs satisfied, gifts, decay – is decided here and never stored. Pure.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.context.view;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
