/**
 * What a delivery is and what may become of it: a plan, its sealed states with only their legal transitions, and
 * the outcome that each of them is published as. Pure.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.delivery.lifecycle;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
