/**
 * What each arm brings with whom, from a log of what was done and what came of it: one linear model of everybody, and for each arm how
 * it differs. How much people may differ is not assumed but taken from the log itself, so that where they do not, nothing is made up.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.learning.reward;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
