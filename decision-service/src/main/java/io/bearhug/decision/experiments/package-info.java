/**
 * What experiments come to. People of an arm are compared with those of the first one, from the first decision in which their arm could have
 * made a difference: by then nothing had been done to them because of it. Whoever looks may look as often as they like: intervals hold at
 * all times at once. Before anything is compared it is asked whether the arms have the people they should have.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.decision.experiments;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
